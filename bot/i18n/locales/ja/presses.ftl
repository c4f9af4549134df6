# Buttons and selects of answers; keys are their English words.

press-save = 保存
press-stricter = 厳しくする
press-looser = 緩める
press-cancel = キャンセル
press-previous = 前へ
press-next = 次へ
press-export = 書き出す
press-import = 取り込む
press-edit = 編集
press-pause = 停止
press-resume = 再開
press-rehearse = リハーサル
press-delete = 削除
press-back-to-the-list = 一覧に戻る
press-undo = 元に戻す
press-try-again = もう一度
press-apply = 適用
press-delete-everything = すべて削除
press-keep-it = 残す
press-change-one = 変更するものを選ぶ…
press-copy-to-another-channel = 別のチャンネルへコピー…
press-choose-what-to-read = 読むものを選ぶ…
press-let-go-of = フォローをやめる…
press-hear-of-it-again = ミュートを解除…

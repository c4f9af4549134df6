# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted }（個人チャットで）
follow-digest = { $wanted }（1日1回、個人チャットで）
follow-mention = { $wanted }（このサーバーでのメンション）
follow-added = { $rule } をフォローしました。一覧と解除は `/follow list`、一時的な停止は `/mute` で。
follow-none = まだ何もフォローしていません。`/follow add tags:BTC` で始められます。
follow-removed = { $rule } のフォローをやめました。
follow-closed = あなたにメッセージを送れません。ダイレクトメッセージが閉じています。共通のサーバーのプライバシー設定で許可してからお試しください。`how:mention` なら不要です。
muted = { $at } までミュート: { $what }。フォロー中のものだけが対象で、チャンネルはそのままです。
muted-line = { $what }（{ $at } まで）
muted-none = ミュート中のものはありません。
muted-card = カード { $id }
muted-there = { $channel } では { $at } まで { $what } をミュートします。`/mute channel:` を `what` なしで使うと一覧と解除ができます。
unmuted = { $what } のミュートを解除しました。
unmuted-there = { $channel } で { $what } のミュートを解除しました。
held-nothing = あなたについて何も保存していません。コマンドの入力は回答後に忘れます。チャンネルの発言は読めません。
held-list = あなたについて保存しているもの:
held-how = `/privacy delete` で削除します。
held-ask = 次のものが完全に削除されます:
held-stays = チャンネルの購読は残ります。
held-gone = 削除しました:
held-no-more = あなたについて保存しているものはもうありません。
held-follows = { $count } × フォローと個人チャットへの配信
held-mutes = { $count } × ミュート
held-feedback = { $count } × カードへの意見
held-rules = { $count } × あなたが作成者のチャンネル購読（匿名で残ります）
held-deeds = { $count } × あなたの名がある監査の行（匿名で残ります）

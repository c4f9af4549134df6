# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** は暗号資産とマクロのニュースを読み、ニュースごとに1枚のカードを投稿します。公開時の価格と、次の4点を理由と根拠の文つきで示します：
    - **価格への影響**：どれほど動かしうるか
    - **信頼度**：誰が言い、どれほど裏づけがあるか
    - **価格の方向**：どちらへ、反対の理由は何か
    - **影響の期間**：1週間まで、3か月まで、それ以上

    {""}**みなさん**
    `/analyze target:BTC` コイン・話題・リンクについてのニュースの意味
    `/news tags:Fed` 最新のニュース。`/news search:tariffs` は言葉で検索
    `/digest` 昨日からの重要なニュース（タグ別）
    `/price coin:ETH` 価格とチャート、その間のニュース
    `/story` 誰がいつ報じ、カードがどう変わったか
    `/record` これまでの判断とその期日
    `/why` なぜここに投稿された、またはされなかったか
    `/follow add tags:BTC` 自分だけのニュース。`/mute`、`/privacy show`
    `/levels` 段階の意味。`/health` ボットの状態

    {""}**管理者（サーバー管理）**
    `/setup` 1分で最初のカード
    `/subscribe tags:BTC, Fed` 先週分を確かめてからチャンネルに投稿
    `/subscriptions` 送り先の一覧。編集・停止・コピー・削除
    `/settings` 静かな時間・上限・言語。`/doctor` チャンネルの問題
    `/sources list`、`/admin audit`、`/retract` など

    投資助言ではありません。

help-foot = newsvane { $version }、アナリスト { $analyst }。MITライセンスの自由ソフトウェア

# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** 阅读加密货币和宏观新闻，每条新闻发布一张卡片。卡片给出发布时的价格，并判断四点，各附理由及所依据的原句：
    - **价格影响**：可能影响价格多少
    - **可信度**：谁说的，有多少佐证
    - **价格方向**：往哪边，反方理由是什么
    - **影响时间**：1周以内、3个月以内或更久

    {""}**所有人**
    `/analyze target:BTC` 新闻对币种、主题或链接意味着什么
    `/news tags:Fed` 最新新闻；`/news search:tariffs` 按词搜索
    `/digest` 昨日以来最重要的新闻，按标签
    `/price coin:ETH` 价格、图表与相关新闻
    `/story` 谁在何时报道，卡片如何变化
    `/record` 迄今的判断及到期时间
    `/why` 为何发布或未发布到这里
    `/follow add tags:BTC` 只给你的新闻；`/mute`；`/privacy show`
    `/levels` 各等级的含义；`/health` 机器人的状况

    {""}**管理员（管理服务器）**
    `/setup` 一分钟内看到第一张卡片
    `/subscribe tags:BTC, Fed` 先看上周效果，再把此类卡片发布到频道
    `/subscriptions` 什么发往何处；可编辑、暂停、复制、删除
    `/settings` 安静时段、额度、语言；`/doctor` 频道有何问题
    偶尔用到 `/sources list`、`/admin audit`、`/retract` 等

    此处内容均不构成投资建议。

help-foot = newsvane { $version }，分析器 { $analyst }；MIT 许可的自由软件

# Buttons and selects of answers; keys are their English words.

press-save = 保存
press-stricter = 更严格
press-looser = 更宽松
press-cancel = 取消
press-previous = 上一页
press-next = 下一页
press-export = 导出
press-import = 导入
press-edit = 编辑
press-pause = 暂停
press-resume = 恢复
press-rehearse = 预演
press-delete = 删除
press-back-to-the-list = 返回列表
press-undo = 撤销
press-try-again = 重试
press-apply = 应用
press-delete-everything = 全部删除
press-keep-it = 保留
press-change-one = 选择要更改的…
press-copy-to-another-channel = 复制到其他频道…
press-choose-what-to-read = 选择要看的内容…
press-let-go-of = 取消关注…
press-hear-of-it-again = 取消静音…

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Make &amp;plan</source>
        <translation>制定计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reveal, then Good</source>
        <translation>显示答案，然后评“良好”(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>重来(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hard</source>
        <translation>困难(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Good</source>
        <translation>良好(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Easy</source>
        <translation>容易(&amp;E)</translation>
    </message>
    <message>
        <source>Edit &amp;note</source>
        <translation>编辑笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Undo grade</source>
        <translation>撤销评分(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Roadmap</source>
        <translation>路线图(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Contents and notes</source>
        <translation>目录与笔记(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in this topic</source>
        <translation>在本主题中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Mark the open topic as read</source>
        <translation>将当前主题标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next topic</source>
        <translation>下一个主题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous topic</source>
        <translation>上一个主题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>写笔记(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Highlight what is selected</source>
        <translation>高亮所选内容(&amp;H)</translation>
    </message>
    <message>
        <source>Practise the &amp;questions of this topic</source>
        <translation>练习本主题的题目(&amp;Q)</translation>
    </message>
    <message>
        <source>Topic in the roadmap: &amp;done</source>
        <translation>路线图中的主题：已读(&amp;D)</translation>
    </message>
    <message>
        <source>Topic in the roadmap: &amp;learning</source>
        <translation>路线图中的主题：在读(&amp;L)</translation>
    </message>
    <message>
        <source>Topic in the roadmap: s&amp;kip</source>
        <translation>路线图中的主题：跳过(&amp;K)</translation>
    </message>
    <message>
        <source>Topic in the roadmap: &amp;reset</source>
        <translation>路线图中的主题：重置(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ilter the roadmap</source>
        <translation>筛选路线图(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Hide skipped topics</source>
        <translation>隐藏已跳过的主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>学习(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>练习(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open a library …</source>
        <translation>打开资料库…(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Read the library again</source>
        <translation>重新读取资料库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>设置…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>搜索全部内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>Switch &amp;theme</source>
        <translation>切换明暗(&amp;T)</translation>
    </message>
    <message>
        <source>Light or dark as the d&amp;esktop</source>
        <translation>明暗跟随桌面(&amp;E)</translation>
    </message>
    <message>
        <source>Al&amp;ways light</source>
        <translation>始终浅色(&amp;W)</translation>
    </message>
    <message>
        <source>Always d&amp;ark</source>
        <translation>始终深色(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>计划(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;rogress</source>
        <translation>进展(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Waymark</source>
        <translation>关于 Waymark(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the first &amp;code in view</source>
        <translation>复制视野内的第一段代码(&amp;C)</translation>
    </message>
    <message>
        <source>Export the &amp;calendar …</source>
        <translation>导出日历…(&amp;C)</translation>
    </message>
    <message>
        <source>Plan a&amp;gain from today …</source>
        <translation>从今天起重新制定计划…(&amp;G)</translation>
    </message>
    <message>
        <source>Move the block &amp;to …</source>
        <translation>将学习块移到…(&amp;T)</translation>
    </message>
    <message>
        <source>Move the block a day &amp;earlier</source>
        <translation>将学习块提前一天(&amp;E)</translation>
    </message>
    <message>
        <source>Move the block a day &amp;later</source>
        <translation>将学习块推后一天(&amp;L)</translation>
    </message>
    <message>
        <source>Move the block a week earlier</source>
        <translation>将学习块提前一周</translation>
    </message>
    <message>
        <source>Move the block a week later</source>
        <translation>将学习块推后一周</translation>
    </message>
    <message>
        <source>Loc&amp;k or unlock the block or day</source>
        <translation>锁定或解锁学习块或日期(&amp;K)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the topic as …</source>
        <translation>将主题另存为…(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Print the topic …</source>
        <translation>打印主题…(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xport the journal …</source>
        <translation>导出学习记录…(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Import a journal …</source>
        <translation>导入学习记录…(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Res&amp;tore a backup …</source>
        <translation>恢复备份…(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;How this was read …</source>
        <translation>资料库的读取方式…(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lost places …</source>
        <translation>失去位置的记录…(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Undo the last mark, grade or plan</source>
        <translation>撤销上次标记、评分或计划更改(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Mock interview</source>
        <translation>模拟面试</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>kind, title, minutes</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>第 %1/%2 部分</translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation>学习：%1</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The folder %1 does not exist or cannot be read. Choose another library or check its permissions.</source>
        <translation>文件夹 %1 不存在或无法读取。请选择其他资料库，或检查其权限。</translation>
    </message>
    <message>
        <source>Another topic has the id “%1” already: give this one another.</source>
        <translation>已有主题使用标识“%1”：请给这个主题换一个。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions; what was known of it stays.</source>
        <translation>无法读取该文件。请检查其权限；已有的内容予以保留。</translation>
    </message>
    <message>
        <source>The disk is full: the catalogue %1 stayed as it was. Make room and try again.</source>
        <translation>磁盘已满：目录文件 %1 保持原样。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Another Waymark is indexing into %1. Wait until it is done, then try again.</source>
        <translation>另一个 Waymark 正在向 %1 建立索引。请等它完成，然后重试。</translation>
    </message>
    <message>
        <source>The search was interrupted by a newer one.</source>
        <translation>此次搜索已被更新的搜索取代。</translation>
    </message>
    <message>
        <source>The catalogue %1 is damaged. Index the library again: it is made anew from the files.</source>
        <translation>目录文件 %1 已损坏。请重新为资料库建立索引：它会由资料库的文件重新生成。</translation>
    </message>
    <message>
        <source>The catalogue %1 could not be read or written (%2). Check the folder&apos;s permissions and the disk, then try again.</source>
        <translation>无法读写目录文件 %1（%2）。请检查文件夹的权限和磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions or choose another cache folder.</source>
        <translation>无法创建文件夹 %1。请检查其权限，或选择其他缓存文件夹。</translation>
    </message>
    <message>
        <source>The catalogue %1 is unusable and cannot be deleted. Delete it by hand.</source>
        <translation>目录文件 %1 无法使用，也无法删除。请手动删除它。</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Ask back what the metric is optimised for before naming a model.</source>
        <translation>先反问指标要优化什么，再谈模型。</translation>
    </message>
    <message>
        <source>Derive this once more on paper; the sign got lost last time.</source>
        <translation>在纸上再推导一遍；上次丢了符号。</translation>
    </message>
    <message>
        <source>Good story for this one: the churn project.</source>
        <translation>这题可以讲流失预测项目的经历。</translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 年</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>There is no file %1. Choose a backup from the backups folder; the journal was not changed.</source>
        <translation>没有文件 %1。请从备份文件夹中选择一个备份；学习记录未作更改。</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Choose another backup; the journal was not changed.</source>
        <translation>文件 %1 已损坏。请选择其他备份；学习记录未作更改。</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Waymark. Install that version to restore it; the journal was not changed.</source>
        <translation>文件 %1 由更新版本的 Waymark 写入。请安装该版本后再恢复；学习记录未作更改。</translation>
    </message>
    <message>
        <source>The file %1 is not a Waymark journal. Choose a backup from the backups folder; the journal was not changed.</source>
        <translation>文件 %1 不是 Waymark 的学习记录。请从备份文件夹中选择一个备份；学习记录未作更改。</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name for the backup.</source>
        <translation>文件 %1 已存在。请为备份另取一个名称。</translation>
    </message>
    <message>
        <source>The backup %1 could not be made. Check the room on the disk and the permissions of the folder.</source>
        <translation>无法创建备份 %1。请检查磁盘空间和文件夹的权限。</translation>
    </message>
    <message>
        <source>The file %1 is the journal itself. Choose a backup of it.</source>
        <translation>文件 %1 就是学习记录本身。请选择它的一个备份。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was written to %1, and nothing that stood there is lost. Make room and try again.</source>
        <translation>磁盘已满：没有向 %1 写入任何内容，原有内容也没有丢失。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Close it or wait a moment, then try again.</source>
        <translation>另一个程序正在写入 %1。请关闭该程序或稍候，然后重试。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged. Start Waymark again: it keeps the damaged file aside and names the latest backup.</source>
        <translation>学习记录 %1 已损坏。请重新启动 Waymark：它会另存损坏的文件，并指出最新的备份。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written (%2). Check the permissions of the file and its folder.</source>
        <translation>无法写入学习记录 %1（%2）。请检查该文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The journal %1 could not be read or written (%2). Check the disk, then try again.</source>
        <translation>无法读写学习记录 %1（%2）。请检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The file cannot be imported: %1 of library “%2” is incomplete or wrong. Nothing was changed; export it again from the other Waymark.</source>
        <translation>无法导入该文件：资料库“%2”的 %1 不完整或有误。未作任何更改；请从另一个 Waymark 重新导出。</translation>
    </message>
    <message>
        <source>The file is not an exported journal. Choose one that Waymark&apos;s export has made.</source>
        <translation>该文件不是导出的学习记录。请选择由 Waymark 导出的文件。</translation>
    </message>
    <message>
        <source>The file was exported by a newer Waymark. Install that version here to import it.</source>
        <translation>该文件由更新版本的 Waymark 导出。请在此安装该版本后再导入。</translation>
    </message>
    <message>
        <source>A mark needs a topic or section and a time. Nothing was written.</source>
        <translation>标记须有主题或小节，以及时间。未写入任何内容。</translation>
    </message>
    <message>
        <source>A grade needs a question and minutes of zero or more. Nothing was written.</source>
        <translation>评分须有题目，且分钟数不小于零。未写入任何内容。</translation>
    </message>
    <message>
        <source>An undo needs a time. Nothing was written.</source>
        <translation>撤销须有时间。未写入任何内容。</translation>
    </message>
    <message>
        <source>A record needs a library and a time. Nothing was written.</source>
        <translation>每条记录须有资料库和时间。未写入任何内容。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged and could not be moved aside. Check the permissions of its folder; nothing was changed.</source>
        <translation>学习记录 %1 已损坏，且无法移到一旁。请检查其文件夹的权限；未作任何更改。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged. It is kept as %2. There is no backup yet; Waymark begins a new journal.</source>
        <translation>学习记录 %1 已损坏，现保存为 %2。目前还没有备份；Waymark 将开始新的学习记录。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged. It is kept as %2. Restore the latest backup, %3, or go on with a new journal.</source>
        <translation>学习记录 %1 已损坏，现保存为 %2。请恢复最新的备份 %3，或以新的学习记录继续。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check its permissions or choose another data folder.</source>
        <translation>无法创建文件夹 %1。请检查其权限，或选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer Waymark. Install that version again; this one leaves the file untouched.</source>
        <translation>学习记录 %1 由更新版本的 Waymark 写入。请重新安装该版本；当前版本不会改动此文件。</translation>
    </message>
    <message>
        <source>The file %1 is not a Waymark journal; it was left untouched. Choose another data folder or move the file away.</source>
        <translation>文件 %1 不是 Waymark 的学习记录，未作改动。请选择其他数据文件夹，或移走该文件。</translation>
    </message>
    <message>
        <source>A note needs a topic, section or question it belongs to. Nothing was written.</source>
        <translation>笔记须属于某个主题、小节或题目。未写入任何内容。</translation>
    </message>
    <message>
        <source>There is no note %1; it may belong to another library.</source>
        <translation>没有笔记 %1；它可能属于其他资料库。</translation>
    </message>
    <message>
        <source>A session cannot last less than zero minutes. Nothing was written.</source>
        <translation>学习时段不能短于零分钟。未写入任何内容。</translation>
    </message>
    <message>
        <source>A setting needs a name. Nothing was written.</source>
        <translation>设置须有名称。未写入任何内容。</translation>
    </message>
    <message>
        <source>What was lost needs another place to go to. Nothing was written.</source>
        <translation>丢失的内容需要另一个去处。什么也没有写入。</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>The plan failed its own check and is not shown (%1). This is a fault of Waymark: please report it.</source>
        <translation>计划未通过自检，因此不予显示（%1）。这是 Waymark 的错误，请报告。</translation>
    </message>
    <message>
        <source>The plan has no interview date. Choose a date to plan for.</source>
        <translation>计划没有面试日期。请选择一个日期。</translation>
    </message>
    <message>
        <source>The interview date %1 is in the past. Choose a later date.</source>
        <translation>面试日期 %1 已过。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>The interview date %1 is more than ten years away. Choose an earlier date.</source>
        <translation>面试日期 %1 在十年以后。请选择更早的日期。</translation>
    </message>
    <message>
        <source>These topics require each other, so none can come first: %1. Remove one of them from another&apos;s “requires”.</source>
        <translation>这些主题互为前提，无法排出先后：%1。请从其中一个的“requires”里去掉另一个。</translation>
    </message>
    <message>
        <source>Two topics have the same id “%1”. Give one of them another id.</source>
        <translation>两个主题的标识同为“%1”。请给其中一个换一个标识。</translation>
    </message>
    <message>
        <source>Questions of “%1”</source>
        <translation>“%1”的题目</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>It builds on “%1”, which does not fit before the interview.</source>
        <translation>它以“%1”为前提，而后者在面试前排不下。</translation>
    </message>
    <message>
        <source>There is no study time before the interview.</source>
        <translation>面试之前没有学习时间。</translation>
    </message>
    <message>
        <source>Its %1 minutes do not fit before the interview beside topics that are worth more for the time they take.</source>
        <translation>它需要 %1 分钟，在面试前要让位于更划算的主题，排不下。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Nothing of “%1” is left to read on %2.</source>
        <translation>到 %2，“%1”已没有可读的内容。</translation>
    </message>
    <message>
        <source>Your marks or the library have changed since the plan was made. Plan again first.</source>
        <translation>制定计划之后，您的标记或资料库有变化。请先重新制定计划。</translation>
    </message>
    <message>
        <source>Some of what was planned for the days before today is not done. Plan again first.</source>
        <translation>今天之前的安排还有未完成的。请先重新制定计划。</translation>
    </message>
    <message>
        <source>“%1” has a section that is longer than a day and spread over several; it stays where it is.</source>
        <translation>“%1”有一个小节超过一天的时间，分在了几天里；它留在原处。</translation>
    </message>
    <message>
        <source>%1 has passed. Choose a day from today on.</source>
        <translation>%1 已过。请选择今天或以后的日期。</translation>
    </message>
    <message>
        <source>The days from %1 on are kept for the last reviews before the interview. Choose an earlier day.</source>
        <translation>从 %1 起的日子留给面试前的最后复习。请选择更早的日期。</translation>
    </message>
    <message>
        <source>%1 has no study time. Choose another day.</source>
        <translation>%1 没有学习时间。请选择其他日期。</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock the day first.</source>
        <translation>%1 已锁定。请先解锁这一天。</translation>
    </message>
    <message>
        <source>“%1” is read in order, and another part of it stands on %2.</source>
        <translation>“%1”须按顺序阅读，而它的另一部分排在 %2。</translation>
    </message>
    <message>
        <source>“%1” builds on “%2”, which is read on %3.</source>
        <translation>“%1”以“%2”为前提，而后者排在 %3 阅读。</translation>
    </message>
    <message>
        <source>“%2” builds on “%1” and is read on %3.</source>
        <translation>“%2”以“%1”为前提，并且排在 %3 阅读。</translation>
    </message>
    <message>
        <source>%1 has %2 min left, and “%3” takes %4.</source>
        <translation>%1 还剩 %2 分钟，而“%3”需要 %4 分钟。</translation>
    </message>
    <message>
        <source>With the questions of “%1” to review, %2 would no longer hold what is planned for it.</source>
        <translation>加上“%1”的题目复习，%2 就排不下已有的安排了。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>the file libwaymark_printing.so is missing</source>
        <translation>缺少文件 libwaymark_printing.so</translation>
    </message>
</context>
<context>
    <name>ReadingRows</name>
    <message>
        <source>Links that lead nowhere</source>
        <translation>没有指向任何地方的链接</translation>
    </message>
    <message>
        <source>Pictures that are not there</source>
        <translation>缺失的图片</translation>
    </message>
    <message>
        <source>Links with other capital letters</source>
        <translation>大小写不符的链接</translation>
    </message>
    <message>
        <source>Links that are never followed</source>
        <translation>从不跟随的链接</translation>
    </message>
    <message>
        <source>Files and folders that were not entered</source>
        <translation>未进入的文件和文件夹</translation>
    </message>
    <message>
        <source>Encoding and text beyond reason</source>
        <translation>编码问题与过度复杂的文本</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>文前设置</translation>
    </message>
    <message>
        <source>waymark.yaml and tables of contents</source>
        <translation>waymark.yaml 与目录页</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Titles, ids and prerequisites</source>
        <translation>标题、标识与前提</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>Tracks, in the order of learning (%n)</source>
        <translation>
            <numerusform>学习路线，按学习顺序（%n）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) found.</source>
        <translation>
            <numerusform>找到 %n 道题目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not part of the roadmap (%n)</source>
        <translation>
            <numerusform>未列入路线图（%n）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings (%n)</source>
        <translation>
            <numerusform>警告（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>There is no topic “%1” in this library. `waymark-cli topics` lists them.</source>
        <translation>资料库中没有主题“%1”。用 `waymark-cli topics` 可列出全部。</translation>
    </message>
</context>
<context>
    <name>Typeset</name>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>当心</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>the file libwaymark_pdf.so is missing</source>
        <translation>缺少文件 libwaymark_pdf.so</translation>
    </message>
    <message>
        <source>This page has more formulas than are set.</source>
        <translation>本页的公式过多，超出的部分不排版。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>进阶</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>概念</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>waymark::cli</name>
    <message>
        <source>questions: only those that are due</source>
        <translation>questions：只列出到期的题目</translation>
    </message>
    <message>
        <source>search: only in this track</source>
        <translation>search：只在此学习路线中搜索</translation>
    </message>
    <message>
        <source>search: at most this many hits</source>
        <translation>search：结果数上限</translation>
    </message>
    <message>
        <source>show: text, html or pdf; plan: json, ics, html or pdf</source>
        <translation>show：text、html 或 pdf；plan：json、ics、html 或 pdf</translation>
    </message>
    <message>
        <source>show: write to this file instead of standard output</source>
        <translation>show：写入此文件，而非标准输出</translation>
    </message>
    <message>
        <source>grade: minutes spent; plan: minutes per weekday, such as mon=60,tue=0</source>
        <translation>grade：所用分钟数；plan：每周各日的分钟数，如 mon=60,tue=0</translation>
    </message>
    <message>
        <source>plan, readiness: the role prepared for</source>
        <translation>plan、readiness：准备的岗位</translation>
    </message>
    <message>
        <source>plan: the day of the interview</source>
        <translation>plan：面试日期</translation>
    </message>
    <message>
        <source>plan: its first day, today if left out</source>
        <translation>plan：计划首日，省略则为今天</translation>
    </message>
    <message>
        <source>plan: a day or range of days off; may be repeated</source>
        <translation>plan：休息的一天或一段日期；可重复给出</translation>
    </message>
    <message>
        <source>readiness: the day asked about</source>
        <translation>readiness：要查询的日期</translation>
    </message>
    <message>
        <source>import: say what would change, change nothing</source>
        <translation>import：只说明将有哪些更改，不作更改</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 wrong usage.</source>
        <translation>退出状态：0 完成，1 失败，2 用法有误。</translation>
    </message>
    <message>
        <source>%1 takes: %2. Try --help.</source>
        <translation>%1 的参数：%2。请参阅 --help。</translation>
    </message>
    <message>
        <source>no arguments</source>
        <translation>无参数</translation>
    </message>
    <message>
        <source>Study tracks, practice and plans for interviews, without a window.</source>
        <translation>面试准备的学习路线、练习与计划，无需窗口。</translation>
    </message>
    <message>
        <source>folder of Markdown to open</source>
        <translation>要打开的 Markdown 文件夹</translation>
    </message>
    <message>
        <source>folder of the journal</source>
        <translation>学习记录所在的文件夹</translation>
    </message>
    <message>
        <source>take this for the present moment</source>
        <translation>以此作为当前时间</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>在标准输出上给出一个 JSON 文档</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>请参阅 --help。</translation>
    </message>
    <message>
        <source>Say what to do. Try --help.</source>
        <translation>请说明要做什么。请参阅 --help。</translation>
    </message>
    <message>
        <source>There is no command “%1”. Try --help.</source>
        <translation>没有命令“%1”。请参阅 --help。</translation>
    </message>
    <message>
        <source>%1 does not take --%2. Try --help.</source>
        <translation>%1 不接受 --%2。请参阅 --help。</translation>
    </message>
    <message>
        <source>“%1” is no moment in ISO 8601, such as 2026-12-01T09:30:00.</source>
        <translation>“%1”不是 ISO 8601 格式的时间，如 2026-12-01T09:30:00。</translation>
    </message>
    <message>
        <source>bring the catalogue up to date and say what changed</source>
        <translation>更新目录，并说明有哪些变化</translation>
    </message>
    <message>
        <source>list the tracks in learning order</source>
        <translation>按学习顺序列出学习路线</translation>
    </message>
    <message>
        <source>list topics</source>
        <translation>列出主题</translation>
    </message>
    <message>
        <source>list the sections of a topic</source>
        <translation>列出主题的小节</translation>
    </message>
    <message>
        <source>list questions with their memory</source>
        <translation>列出题目及其记忆状况</translation>
    </message>
    <message>
        <source>search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>typeset a topic</source>
        <translation>排版一个主题</translation>
    </message>
    <message>
        <source>list the links of a topic and where they lead</source>
        <translation>列出主题中的链接及其指向</translation>
    </message>
    <message>
        <source>mark a topic or section unread, reading, read or skipped</source>
        <translation>将主题或小节标记为 unread（未读）、reading（在读）、read（已读）或 skipped（已跳过）</translation>
    </message>
    <message>
        <source>grade a question again, hard, good or easy</source>
        <translation>为题目评分：again（重来）、hard（困难）、good（良好）或 easy（容易）</translation>
    </message>
    <message>
        <source>plan the days until the interview</source>
        <translation>为面试前的每一天制定计划</translation>
    </message>
    <message>
        <source>say how ready you would be</source>
        <translation>说明届时的准备度</translation>
    </message>
    <message>
        <source>write the whole journal as JSON</source>
        <translation>将全部学习记录写为 JSON</translation>
    </message>
    <message>
        <source>merge an exported journal</source>
        <translation>合并导出的学习记录</translation>
    </message>
    <message>
        <source>make a consistent copy of the journal</source>
        <translation>为学习记录制作一致的副本</translation>
    </message>
    <message>
        <source>replace the journal by a copy, after backing it up</source>
        <translation>先备份学习记录，再以副本替换它</translation>
    </message>
    <message>
        <source>lint the library</source>
        <translation>检查资料库</translation>
    </message>
    <message>
        <source>There is no track or topic “%1” in this library.</source>
        <translation>资料库中没有学习路线或主题“%1”。</translation>
    </message>
    <message>
        <source>%1 files: %2 tracks, %3 topics, %4 sections, %5 questions</source>
        <translation>%1 个文件：%2 条学习路线，%3 个主题，%4 个小节，%5 道题目</translation>
    </message>
    <message>
        <source>%1 unchanged, %2 updated, %3 added, %4 removed, %5 moved, in %6 ms</source>
        <translation>未变 %1，更新 %2，新增 %3，移除 %4，移动 %5，用时 %6 毫秒</translation>
    </message>
    <message>
        <source>id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>track</source>
        <translation>学习路线</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>准备度</translation>
    </message>
    <message>
        <source>There is no track “%1” in this library. `waymark-cli tracks` lists them.</source>
        <translation>资料库中没有学习路线“%1”。用 `waymark-cli tracks` 可列出全部。</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>section</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词数</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>记忆率</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1.</source>
        <translation>--limit 须为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation>%1 个错误，%2 个警告</translation>
    </message>
    <message>
        <source>“%1” is no state. It is unread, reading, read or skipped.</source>
        <translation>“%1”不是有效状态。可用 unread、reading、read 或 skipped。</translation>
    </message>
    <message>
        <source>“%1” is no grade. It is again, hard, good or easy.</source>
        <translation>“%1”不是有效评分。可用 again、hard、good 或 easy。</translation>
    </message>
    <message>
        <source>--minutes takes a number from 0 to 1440.</source>
        <translation>--minutes 须为 0 到 1440 之间的数。</translation>
    </message>
    <message numerus="yes">
        <source>Due on %1 (in %n day(s)).</source>
        <translation>
            <numerusform>%1 到期（%n 天后）。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Took back the %1 of %2.</source>
        <translation>已撤销 %2 的 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place.</source>
        <translation>无法写入“%1”：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>Wrote the journal to %1.</source>
        <translation>学习记录已写入 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Would add %1 marks, %2 reviews, %3 notes, %4 sessions and %5 settings; %6 are there already.</source>
        <translation>将添加 %1 个标记、%2 次复习、%3 条笔记、%4 个学习时段和 %5 项设置；另有 %6 项已存在。</translation>
    </message>
    <message>
        <source>Added %1 marks, %2 reviews, %3 notes, %4 sessions and %5 settings; %6 were there already.</source>
        <translation>已添加 %1 个标记、%2 次复习、%3 条笔记、%4 个学习时段和 %5 项设置；另有 %6 项原已存在。</translation>
    </message>
    <message>
        <source>Wrote a copy of the journal to %1.</source>
        <translation>学习记录的副本已写入 %1。</translation>
    </message>
    <message>
        <source>Restored the journal from %1.</source>
        <translation>已从 %1 恢复学习记录。</translation>
    </message>
    <message>
        <source>Restored the journal from %1. The one before is kept as %2.</source>
        <translation>已从 %1 恢复学习记录。之前的记录保存为 %2。</translation>
    </message>
    <message>
        <source>--%1: “%2” is no date such as 2026-12-01.</source>
        <translation>--%1：“%2”不是形如 2026-12-01 的日期。</translation>
    </message>
    <message>
        <source>--minutes: “%1” is not understood. Write mon=60,tue=0,… with 0 to 1440 minutes a day.</source>
        <translation>--minutes：无法理解“%1”。请写成 mon=60,tue=0,… 的形式，每天 0 到 1440 分钟。</translation>
    </message>
    <message>
        <source>--off: “%1” is no day or range of days such as 2026-12-24..2026-12-31.</source>
        <translation>--off：“%1”不是日期，也不是形如 2026-12-24..2026-12-31 的日期范围。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>mock</source>
        <translation>模拟面试</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Fits: %1 of %2.</source>
        <translation>排得下：需要 %1，可用 %2。</translation>
    </message>
    <message>
        <source>Needs %1, you have %2.</source>
        <translation>排不下：需要 %1，可用 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s) a day would fit everything.</source>
        <translation>
            <numerusform>每天多 %n 分钟就能全部排下。</numerusform>
        </translation>
    </message>
    <message>
        <source>  left out: %1 (%2 min) – %3</source>
        <translation>  未排入：%1（%2 分钟）——%3</translation>
    </message>
    <message>
        <source>--format: “%1” is not one of json, ics, html and pdf.</source>
        <translation>--format：“%1”不是 json、ics、html、pdf 之一。</translation>
    </message>
    <message>
        <source>--at: “%1” is no date such as 2026-12-01.</source>
        <translation>--at：“%1”不是形如 2026-12-01 的日期。</translation>
    </message>
    <message>
        <source>On %1, if you stop today: %2 (%3 – %4)</source>
        <translation>若今天停下，%1 的准备度为 %2（%3 – %4）</translation>
    </message>
    <message>
        <source>range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>--format: “%1” is not one of text, html and pdf.</source>
        <translation>--format：“%1”不是 text、html、pdf 之一。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>leads to</source>
        <translation>指向</translation>
    </message>
    <message>
        <source>take back the last mark, grade or change of the plan</source>
        <translation>撤销上次标记、评分或计划更改</translation>
    </message>
    <message>
        <source>list what was recorded of things that the library has no more</source>
        <translation>列出其所属内容已不在资料库中的记录</translation>
    </message>
    <message>
        <source>give what was recorded of OLD, which is gone, to NEW</source>
        <translation>将已不存在的 OLD 的记录转给 NEW</translation>
    </message>
    <message>
        <source>Not part of the roadmap:</source>
        <translation>未列入路线图：</translation>
    </message>
    <message>
        <source>Took back the last change of the plan.</source>
        <translation>已撤销上次计划更改。</translation>
    </message>
    <message>
        <source>Everything that was recorded has its place.</source>
        <translation>所有记录都有对应的位置。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失效项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Most like it</source>
        <translation>最相近的内容</translation>
    </message>
    <message>
        <source>What was recorded of %1 belongs to %2 from now on.</source>
        <translation>%1 的记录从现在起归属 %2。</translation>
    </message>
    <message>
        <source>Plan until %1</source>
        <translation>截至 %1 的计划</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>第 %1 周</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未排入</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::AgendaModel</name>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天，%1</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1（第 %2/%3 部分）</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::BurnDownChart</name>
    <message>
        <source>Slack: %1</source>
        <translation>余量：%1</translation>
    </message>
    <message>
        <source>Short by %1</source>
        <translation>还差 %1</translation>
    </message>
    <message>
        <source>Burn-down</source>
        <translation>燃尽图</translation>
    </message>
    <message>
        <source>%1 left to do, %2 available until the interview. %3.</source>
        <translation>还需 %1，面试前可用 %2。%3。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes left to do</source>
        <translation>剩余所需分钟数</translation>
    </message>
    <message>
        <source>Minutes available</source>
        <translation>可用分钟数</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>还需 %1，可用 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>time available</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>left to do</source>
        <translation>剩余所需时间</translation>
    </message>
    <message>
        <source>%1: %2 left to do, %3 available</source>
        <translation>%1：还需 %2，可用 %3</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::CalendarExport</name>
    <message>
        <source>There is no plan to export yet. Make one first.</source>
        <translation>还没有可导出的计划。请先制定计划。</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>导出日历</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Wrote the calendar to %1.</source>
        <translation>日历已写入 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place.</source>
        <translation>无法写入“%1”：%2。请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::CalibrationChart</name>
    <message numerus="yes">
        <source>expected %1, remembered %2 of %n answer(s)</source>
        <translation>
            <numerusform>预期 %1，实际记住 %2，共 %n 次作答</numerusform>
        </translation>
    </message>
    <message>
        <source>expected to remember, in per cent</source>
        <translation>预期记忆率，百分比</translation>
    </message>
    <message>
        <source>remembered, in per cent</source>
        <translation>实际记忆率，百分比</translation>
    </message>
    <message numerus="yes">
        <source>Expected %1, remembered %2, between %3 and %4
%n answer(s)</source>
        <translation>
            <numerusform>预期 %1，实际记住 %2，在 %3 与 %4 之间
%n 次作答</numerusform>
        </translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::CalibrationModel</name>
    <message>
        <source>Expected to remember</source>
        <translation>预期记忆率</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>实际记忆率</translation>
    </message>
    <message>
        <source>90 % range</source>
        <translation>90% 区间</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>作答次数</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ChartPane</name>
    <message>
        <source>Show the chart</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::CodeCopy</name>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ContentsPane</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::DayChooser</name>
    <message>
        <source>Move to another day</source>
        <translation>移到其他日期</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>“%1” is planned for %2. Read it instead on:</source>
        <translation>“%1”排在 %2。改为在以下日期阅读：</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::Documents</name>
    <message>
        <source>%1 cannot be read: %2. Check that the file is still there, then read the library again.</source>
        <translation>无法读取 %1：%2。请确认文件仍在，然后重新读取资料库。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::EvidenceModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Track and topic</source>
        <translation>学习路线与主题</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>If you stop</source>
        <translation>若就此停下</translation>
    </message>
    <message>
        <source>With the plan</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>90 % range</source>
        <translation>90% 区间</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>记忆率</translation>
    </message>
    <message>
        <source>Helps most</source>
        <translation>最有帮助</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 of %2 questions seen</source>
        <translation>见过 %1/%2 道题目</translation>
    </message>
    <message>
        <source>review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>practise a new question</source>
        <translation>练习新题目</translation>
    </message>
    <message>
        <source>read, then practise</source>
        <translation>先读，再练</translation>
    </message>
    <message>
        <source>%1: +%2 points an hour</source>
        <translation>%1：每小时 +%2 个百分点</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::FilterBar</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>学习路线</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this topic</source>
        <translation>在本主题中查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::FirstStart</name>
    <message>
        <source>Where are you heading?</source>
        <translation>您的目标是什么？</translation>
    </message>
    <message>
        <source>Three answers make a plan for every day until your interview. All of them can be changed later.</source>
        <translation>回答三个问题，就能得到直到面试的每日计划。之后都可以更改。</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>岗位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Interview date</source>
        <translation>面试日期(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Hours per week</source>
        <translation>每周小时数(&amp;H)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Interview date</source>
        <translation>面试日期</translation>
    </message>
    <message>
        <source>Hours per week</source>
        <translation>每周小时数</translation>
    </message>
    <message>
        <source>Make my plan</source>
        <translation>制定我的计划</translation>
    </message>
    <message>
        <source>Skip, just look around</source>
        <translation>跳过，先看看</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ForecastChart</name>
    <message numerus="yes">
        <source>%n review(s) in the next four weeks</source>
        <translation>
            <numerusform>未来四周有 %n 次复习</numerusform>
        </translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>复习次数</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n review(s)</source>
        <translation>
            <numerusform>%1：%n 次复习</numerusform>
        </translation>
    </message>
    <message>
        <source>days from today</source>
        <translation>距今天数</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::GoalForm</name>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Interview date</source>
        <translation>面试日期</translation>
    </message>
    <message>
        <source>Minutes per weekday</source>
        <translation>每日分钟数</translation>
    </message>
    <message>
        <source>Minutes on %1</source>
        <translation>%1的分钟数</translation>
    </message>
    <message>
        <source>%1 a week</source>
        <translation>每周 %1</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::HeatMap</name>
    <message numerus="yes">
        <source>%1 studied in the last %n week(s)</source>
        <translation>
            <numerusform>最近 %n 周共学习 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::HowRead</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2</translation>
    </message>
    <message>
        <source>How this was read</source>
        <translation>资料库的读取方式</translation>
    </message>
    <message>
        <source>Filter by title, file or reason</source>
        <translation>按标题、文件或原因筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>复制所显示的内容</translation>
    </message>
    <message>
        <source>If the author meant it otherwise, put a file waymark.yaml beside the README. It may name &lt;b&gt;tracks&lt;/b&gt; (each with title and topics: files, folders or patterns with *), their &lt;b&gt;order&lt;/b&gt;, files to &lt;b&gt;ignore&lt;/b&gt;, and which kinds of &lt;b&gt;questions&lt;/b&gt; to read (headings, bold, labels, details, bullets, numbered, tables, none). Waymark reads it again when it is saved, and never writes it.</source>
        <translation>如果作者的本意并非如此，请在 README 旁放一个 waymark.yaml 文件。其中可以指定&lt;b&gt;学习路线&lt;/b&gt;（tracks，每条含 title 和 topics：文件、文件夹或带 * 的模式）、它们的&lt;b&gt;顺序&lt;/b&gt;（order）、要&lt;b&gt;忽略&lt;/b&gt;的文件（ignore），以及要读取哪几类&lt;b&gt;题目&lt;/b&gt;（questions：headings、bold、labels、details、bullets、numbered、tables、none）。文件保存后 Waymark 会重新读取，但从不写入它。</translation>
    </message>
    <message>
        <source>How to override</source>
        <translation>如何自行指定</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ImportPreview</name>
    <message>
        <source>Import a journal</source>
        <translation>导入学习记录</translation>
    </message>
    <message>
        <source>marks of topics and sections</source>
        <translation>主题和小节的标记</translation>
    </message>
    <message>
        <source>answers to questions</source>
        <translation>题目的作答</translation>
    </message>
    <message>
        <source>notes and highlights</source>
        <translation>笔记和高亮</translation>
    </message>
    <message>
        <source>study sessions</source>
        <translation>学习时段</translation>
    </message>
    <message>
        <source>plans and settings of study</source>
        <translation>计划和学习设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merging %1 would add to your journal:</source>
        <translation>合并 %1 会向您的学习记录添加：</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are there already and stay as they are. Nothing of yours is lost.</source>
        <translation>
            <numerusform>已有 %n 条记录，保持不变。您的记录不会丢失。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::JournalFiles</name>
    <message>
        <source>The backup was restored. The journal before it is kept as %1.</source>
        <translation>已恢复备份。之前的学习记录保存为 %1。</translation>
    </message>
    <message>
        <source>No library is open, and so no journal. Open a library first.</source>
        <translation>没有打开资料库，因此没有学习记录。请先打开一个资料库。</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>导出学习记录</translation>
    </message>
    <message>
        <source>Journals (*.json)</source>
        <translation>学习记录 (*.json)</translation>
    </message>
    <message>
        <source>The journal was exported to %1.</source>
        <translation>学习记录已导出到 %1。</translation>
    </message>
    <message>
        <source>Import a journal</source>
        <translation>导入学习记录</translation>
    </message>
    <message>
        <source>Everything in %1 is in your journal already.</source>
        <translation>%1 中的内容都已在您的学习记录中。</translation>
    </message>
    <message>
        <source>%1 was merged into your journal.</source>
        <translation>已将 %1 合并到您的学习记录。</translation>
    </message>
    <message>
        <source>The journal was backed up as %1.</source>
        <translation>学习记录已备份为 %1。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::KeysOverview</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::KeysPage</name>
    <message>
        <source>These keys belong to “%1” and will be taken from it.</source>
        <translation>这组按键属于“%1”，将从那里移走。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用这组按键</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::LinkFollower</name>
    <message>
        <source>This link leads to %1, which is not in the library.</source>
        <translation>此链接指向 %1，而资料库中没有它。</translation>
    </message>
    <message>
        <source>%1 is not opened from here, because opening it could run it. It lies in %2.</source>
        <translation>不从这里打开 %1，因为打开可能会运行它。它在 %2。</translation>
    </message>
    <message>
        <source>Opening %1 in the browser</source>
        <translation>正在浏览器中打开 %1</translation>
    </message>
    <message>
        <source>No browser could be started for %1.</source>
        <translation>无法为 %1 启动浏览器。</translation>
    </message>
    <message>
        <source>This link is not followed: %1</source>
        <translation>不跟随此链接：%1</translation>
    </message>
    <message>
        <source>Opens in the browser: %1</source>
        <translation>在浏览器中打开：%1</translation>
    </message>
    <message>
        <source>Goes to %1</source>
        <translation>转到 %1</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::LostPlaces</name>
    <message>
        <source>&amp;Attach here</source>
        <translation>附到此处(&amp;A)</translation>
    </message>
    <message>
        <source>Lost places</source>
        <translation>失去位置的记录</translation>
    </message>
    <message>
        <source>What has no place any more</source>
        <translation>已失去位置的记录</translation>
    </message>
    <message>
        <source>Filter places</source>
        <translation>筛选位置</translation>
    </message>
    <message>
        <source>Filter by words of the title</source>
        <translation>按标题中的词筛选</translation>
    </message>
    <message>
        <source>Where it could belong</source>
        <translation>可能的归属</translation>
    </message>
    <message>
        <source>&amp;What has no place any more</source>
        <translation>已失去位置的记录(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;here it could belong</source>
        <translation>可能的归属(&amp;H)</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 个小节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n 次复习</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>%1
%2 · %3 · %4</source>
        <translation>%1
%2 · %3 · %4</translation>
    </message>
    <message>
        <source>Everything that you recorded has its place in this library.</source>
        <translation>您的全部记录在资料库中都有位置。</translation>
    </message>
    <message>
        <source>The library has these no more, or they changed beyond recognition. What you recorded of them is kept. If one of them has a new place, attach it there.</source>
        <translation>资料库中已没有这些内容，或者它们已改得无法辨认。您的相关记录仍然保留。如果其中某项有了新位置，请将它附到那里。</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was attached last</source>
        <translation>撤销最近一次附加</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::MainWindow</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>The last grade was taken back.</source>
        <translation>已撤销上次评分。</translation>
    </message>
    <message>
        <source>The last mark was taken back.</source>
        <translation>已撤销上次标记。</translation>
    </message>
    <message numerus="yes">
        <source>The library was read again: %n file(s) changed.</source>
        <translation>
            <numerusform>已重新读取资料库：%n 个文件有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a library: a folder of Markdown files</source>
        <translation>打开资料库：一个 Markdown 文件夹</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>文字大小 %1%</translation>
    </message>
    <message>
        <source>Reading the library …</source>
        <translation>正在读取资料库…</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>打开其他资料库</translation>
    </message>
    <message>
        <source>About Waymark</source>
        <translation>关于 Waymark</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Waymark %1&lt;/h3&gt;&lt;p&gt;Study tracks, practice and plans for machine-learning interviews.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Nothing leaves this computer.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Waymark %1&lt;/h3&gt;&lt;p&gt;为机器学习面试准备的学习路线、练习与计划。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。任何数据都不会离开这台电脑。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Restore the latest backup</source>
        <translation>恢复最近的备份</translation>
    </message>
    <message>
        <source>The plan is as it was before.</source>
        <translation>计划已恢复原样。</translation>
    </message>
    <message>
        <source>What was attached is among the lost places again.</source>
        <translation>刚才附上的内容又回到了“失去位置的记录”中。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::NotesPane</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1” — %2</source>
        <translation>“%1”——%2</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>写于 %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note; Ctrl+Enter saves it</source>
        <translation>写笔记；按 Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存笔记</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除笔记</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::OutlineModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PlanCalendar</name>
    <message>
        <source>Reviews</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Locked: stays on this day when the plan is made again</source>
        <translation>已锁定：重新制定计划时留在这一天</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PlanEditor</name>
    <message>
        <source>The plan is made.</source>
        <translation>计划已制定。</translation>
    </message>
    <message>
        <source>Nothing had to move: the plan goes on as it was.</source>
        <translation>无需移动任何内容：计划照旧进行。</translation>
    </message>
    <message>
        <source>The plan goes on from today. Undo brings the old one back.</source>
        <translation>计划从今天起继续。撤销可恢复旧计划。</translation>
    </message>
    <message>
        <source>Moved to %1, and locked there.</source>
        <translation>已移到%1，并锁定在那一天。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Locked: it stays on this day when the plan is made again.</source>
        <translation>已锁定：重新制定计划时会留在这一天。</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>已解锁。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PlanPage</name>
    <message>
        <source>Export calendar</source>
        <translation>导出日历</translation>
    </message>
    <message>
        <source>Fits: %1 of %2</source>
        <translation>排得下：需要 %1，可用 %2</translation>
    </message>
    <message>
        <source>Needs %1, you have %2</source>
        <translation>排不下：需要 %1，可用 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) until the interview on %1</source>
        <translation>
            <numerusform>距%1的面试还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) left out</source>
        <translation>
            <numerusform>有 %n 个主题排不下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more minute(s) a day would fit everything</source>
        <translation>
            <numerusform>每天多 %n 分钟就能全部排下</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Study on %1 again</source>
        <translation>%1 恢复学习</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>%1 休息</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Make plan</source>
        <translation>制定计划</translation>
    </message>
    <message>
        <source>Take day off</source>
        <translation>这天休息</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未排入</translation>
    </message>
    <message>
        <source>Topics left out</source>
        <translation>未排入的主题</translation>
    </message>
    <message>
        <source>Say when the interview is and how much time you have; Waymark plans every day until then.</source>
        <translation>告诉 Waymark 面试日期和可用时间，它会为您排好每一天。</translation>
    </message>
    <message>
        <source>Copied the table.</source>
        <translation>已复制表格。</translation>
    </message>
    <message>
        <source>%1 is free; the plan goes round it.</source>
        <translation>%1 休息，计划会避开这一天。</translation>
    </message>
    <message>
        <source>%1 is a day of study again.</source>
        <translation>%1 恢复为学习日。</translation>
    </message>
    <message>
        <source>Choose a block first: click it, or press Ctrl+Down on its day.</source>
        <translation>请先选择一个学习块：点击它，或在它所在的日期上按 Ctrl+Down。</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Unlock the block</source>
        <translation>解锁此学习块</translation>
    </message>
    <message>
        <source>Lock the block</source>
        <translation>锁定此学习块</translation>
    </message>
    <message>
        <source>Unlock the day</source>
        <translation>解锁这一天</translation>
    </message>
    <message>
        <source>Lock the day</source>
        <translation>锁定这一天</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) planned for yesterday are not read yet (%1).</source>
        <translation>
            <numerusform>昨天计划的 %n 个小节还没有读（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) planned since %2 are not read yet (%1).</source>
        <translation>
            <numerusform>自 %2 以来计划的 %n 个小节还没有读（%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定 %1</translation>
    </message>
    <message>
        <source>Lock day</source>
        <translation>锁定这天</translation>
    </message>
    <message>
        <source>Plan again …</source>
        <translation>重新制定计划…</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PlanPreview</name>
    <message>
        <source>Plan again</source>
        <translation>重新制定计划</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将有哪些更改</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Keep the old plan</source>
        <translation>保留旧计划</translation>
    </message>
    <message>
        <source>Accept the new plan</source>
        <translation>采用新计划</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>What was locked on %1 could not stay: the day has no room for it or it builds on something that comes later.</source>
        <translation>%1锁定的内容无法留在原处：当天排不下，或它的前提排在更晚的日期。</translation>
    </message>
    <message>
        <source>Moved (%1)</source>
        <translation>移动（%1）</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>未排入（%1）</translation>
    </message>
    <message>
        <source>Added (%1)</source>
        <translation>新增（%1）</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::PracticePage</name>
    <message>
        <source>Nothing is due. Choose a track or topic to practise new questions.</source>
        <translation>没有到期的题目。选一条学习路线或一个主题来练习新题目。</translation>
    </message>
    <message>
        <source>Everything here has been seen and nothing is due today.</source>
        <translation>这里的题目都见过了，今天没有到期的。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Tracks and topics to practise</source>
        <translation>可练习的学习路线与主题</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) due today</source>
        <translation>
            <numerusform>今天有 %n 道题目到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期的题目</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not seen yet. Press Enter on a track or topic to practise it.</source>
        <translation>
            <numerusform>还有 %n 道题目没见过。在学习路线或主题上按 Enter 即可练习。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have seen every question of this library.</source>
        <translation>您已见过资料库中的全部题目。</translation>
    </message>
    <message>
        <source>Review what is due</source>
        <translation>复习到期的题目</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ProgressPage</name>
    <message>
        <source>Copied the table.</source>
        <translation>已复制表格。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Readiness per track</source>
        <translation>各学习路线的准备度</translation>
    </message>
    <message>
        <source>Minutes studied</source>
        <translation>学习分钟数</translation>
    </message>
    <message>
        <source>Reviews to come</source>
        <translation>即将到来的复习</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Read a topic or answer a question, and your readiness appears here.</source>
        <translation>读一个主题或答一道题目，这里就会显示您的准备度。</translation>
    </message>
    <message>
        <source>Open the roadmap</source>
        <translation>打开路线图</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 ready on %2 if you stop now</source>
        <translation>若现在停下，%2的准备度为 %1</translation>
    </message>
    <message>
        <source>%1 ready today</source>
        <translation>今天准备度 %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1 if you follow the plan</source>
        <translation>按计划可达 %1</translation>
    </message>
    <message>
        <source>make a plan to see where it would take you</source>
        <translation>制定计划，看看能达到什么程度</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Answer a question again on another day, and this shows whether you remember as often as Waymark expects.</source>
        <translation>改天再答一次题目，这里就会显示您的记忆是否达到 Waymark 的预期。</translation>
    </message>
    <message>
        <source>Expected and remembered</source>
        <translation>预期与实际记住</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::QuestionCard</name>
    <message>
        <source>This library gives no answer. Compare yours with the topic.</source>
        <translation>资料库没有给出答案。请与主题内容对照。</translation>
    </message>
    <message>
        <source>Tick what your answer held</source>
        <translation>勾选您答到的要点</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>容易</translation>
    </message>
    <message>
        <source>Comes again in %1</source>
        <translation>%1后再次出现</translation>
    </message>
    <message>
        <source>%1 of %2 questions finished</source>
        <translation>已完成 %1/%2 道题目</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>End round</source>
        <translation>结束本轮</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Key points – tick what you said</source>
        <translation>要点——勾选您说到的</translation>
    </message>
    <message>
        <source>Your note on this question</source>
        <translation>您对这道题目的笔记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::Rail</name>
    <message>
        <source>Study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ReaderHeader</name>
    <message numerus="yes">
        <source>Practise %n question(s)</source>
        <translation>
            <numerusform>练习 %n 道题目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ReaderPane</name>
    <message>
        <source>Reader</source>
        <translation>阅读器</translation>
    </message>
    <message>
        <source>Previous topic</source>
        <translation>上一个主题</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>下一个主题</translation>
    </message>
    <message>
        <source>Read ✓ — mark as unread</source>
        <translation>已读 ✓ ——标为未读</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ReadinessChart</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>on the day, if you stop now (line: 90 % range)</source>
        <translation>面试当天，若现在停下（线：90% 区间）</translation>
    </message>
    <message>
        <source>on the day, if you follow the plan</source>
        <translation>面试当天，按计划进行</translation>
    </message>
    <message>
        <source>%1
Today %2
On the day %3, between %4 and %5
%6 of %7 questions seen</source>
        <translation>%1
今天 %2
面试当天 %3，在 %4 与 %5 之间
见过 %6/%7 道题目</translation>
    </message>
    <message>
        <source>With the plan %1</source>
        <translation>按计划 %1</translation>
    </message>
    <message>
        <source>if you stop</source>
        <translation>若停下</translation>
    </message>
    <message>
        <source>with the plan</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>ready, in per cent</source>
        <translation>准备度，百分比</translation>
    </message>
    <message>
        <source>%1 covered</source>
        <translation>已覆盖 %1</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>A backup takes the place of everything you did since. The journal as it is now is backed up first, so you can come back to it.</source>
        <translation>备份会取代您此后所做的一切。当前的学习记录会先行备份，因此您还可以恢复到现在的状态。</translation>
    </message>
    <message>
        <source>There is no backup yet. Waymark makes one every day that you study.</source>
        <translation>还没有备份。您学习的每一天，Waymark 都会创建一个。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>备份 (*.sqlite)</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>Before an update of Waymark</source>
        <translation>Waymark 更新之前</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::RoadmapFilter</name>
    <message>
        <source>%1 of %2 read</source>
        <translation>已读 %1/%2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 还剩 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, on today&apos;s plan</source>
        <translation>%1，在今天的计划中</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::RoadmapPane</name>
    <message>
        <source>No topic has these words in its title. Ctrl+K searches the text as well.</source>
        <translation>没有标题含这些词的主题。按 Ctrl+K 可同时搜索正文。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No topics were found in this folder. Choose a folder with Markdown files.</source>
        <translation>此文件夹中没有主题。请选择含 Markdown 文件的文件夹。</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>筛选主题</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::RoundEnd</name>
    <message>
        <source>Open the topic %1</source>
        <translation>打开主题 %1</translation>
    </message>
    <message>
        <source>That was the round.</source>
        <translation>本轮结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>已回答 %n 道题目</numerusform>
        </translation>
    </message>
    <message>
        <source> in %1</source>
        <translation>，用时 %1</translation>
    </message>
    <message>
        <source>; %1 of %2 answers came back to you.</source>
        <translation>；%2 次作答中想起了 %1 次。</translation>
    </message>
    <message>
        <source>Worth another look – press Enter to open the topic:</source>
        <translation>值得再看一眼——按 Enter 打开主题：</translation>
    </message>
    <message>
        <source>Questions to look at again</source>
        <translation>需要再看的题目</translation>
    </message>
    <message>
        <source>Practise more</source>
        <translation>继续练习</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>返回总览</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ScopeDelegate</name>
    <message>
        <source>%1 due</source>
        <translation>到期 %1</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新题 %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::ScopeModel</name>
    <message>
        <source>%1, %2 due, %3 new, %4 questions</source>
        <translation>%1，到期 %2 道，新题 %3 道，共 %4 道题目</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::Screenshot</name>
    <message>
        <source>%1 could not be written. Check that its folder exists and can be written to.</source>
        <translation>无法写入 %1。请确认其文件夹存在且可写。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::SearchModel</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近的搜索</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，在 %2 中</translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation>清除这些搜索</translation>
    </message>
    <message>
        <source>Notes and highlights</source>
        <translation>笔记与高亮</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>试试这些</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::SearchPalette</name>
    <message>
        <source>Searching the text …</source>
        <translation>正在搜索正文…</translation>
    </message>
    <message>
        <source>Nothing found. Fewer or shorter words find more.</source>
        <translation>没有找到。减少或缩短词语可以找到更多。</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Reading the titles …</source>
        <translation>正在读取标题…</translation>
    </message>
    <message>
        <source>No command has these words in its name. F1 lists them all.</source>
        <translation>没有名称含这些词的命令。按 F1 可列出全部。</translation>
    </message>
    <message>
        <source>Nothing found with these filters.</source>
        <translation>按这些筛选条件没有找到。</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>不加筛选再搜索</translation>
    </message>
    <message>
        <source>Enter runs the command · Esc closes</source>
        <translation>Enter 运行命令 · Esc 关闭</translation>
    </message>
    <message>
        <source>Enter opens · Tab: filters · &gt;: commands · track:, level:, is:, kind:</source>
        <translation>Enter 打开 · Tab：筛选 · &gt;：命令 · track:、level:、is:、kind:</translation>
    </message>
    <message>
        <source>There is no track “%1”: searched for as words.</source>
        <translation>没有学习路线“%1”：已按普通词语搜索。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>明暗</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s own style for buttons and menus</source>
        <translation>按钮和菜单使用桌面自身的样式</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Choose the fonts of the reader</source>
        <translation>自选阅读器字体</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Chinese, Japanese, Korean</source>
        <translation>中日韩文字</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::StatusLine</name>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1/%2 分钟</translation>
    </message>
    <message>
        <source>%1 min today</source>
        <translation>今天 %1 分钟</translation>
    </message>
    <message>
        <source>%1 · no reviews due</source>
        <translation>%1 · 没有到期复习</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n 次复习</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Reading the library</source>
        <translation>正在读取资料库</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::StudyPage</name>
    <message>
        <source>This topic has no section “%1”.</source>
        <translation>本主题没有小节“%1”。</translation>
    </message>
    <message>
        <source>The library has no topic “%1” any more.</source>
        <translation>资料库中已没有主题“%1”。</translation>
    </message>
    <message>
        <source>Open the first topic</source>
        <translation>打开第一个主题</translation>
    </message>
    <message>
        <source>Choose a topic from the roadmap, or begin with the first.</source>
        <translation>从路线图中选择一个主题，或从第一个开始。</translation>
    </message>
    <message>
        <source>Select some words of the topic first.</source>
        <translation>请先选中主题中的一些文字。</translation>
    </message>
    <message>
        <source>A highlight lies within one paragraph and holds no formula. Select less.</source>
        <translation>高亮须在一个段落之内，且不含公式。请少选一些。</translation>
    </message>
    <message>
        <source>There is no code in view.</source>
        <translation>视野内没有代码。</translation>
    </message>
    <message>
        <source>The code was copied.</source>
        <translation>已复制代码。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Choose a topic from the roadmap, or go on with “%1”.</source>
        <translation>请从路线图中选择一个主题，或继续学习“%1”。</translation>
    </message>
    <message>
        <source>The words of this highlight are not in the text any more.</source>
        <translation>这条高亮的文字已不在正文中。</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::TopBar</name>
    <message>
        <source>Search everything (Ctrl+K)</source>
        <translation>搜索全部内容 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>资料库：%1</translation>
    </message>
    <message>
        <source>Change the library</source>
        <translation>更换资料库</translation>
    </message>
</context>
<context>
    <name>waymark::desktop::TopicExport</name>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>No topic is open. Open one from the roadmap first.</source>
        <translation>没有打开的主题。请先从路线图中打开一个。</translation>
    </message>
    <message>
        <source>Save the topic</source>
        <translation>保存主题</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf);;Web pages (*.html)</source>
        <translation>PDF 文档 (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>A topic can be saved as .pdf or .html; “%1” is neither. Choose another name.</source>
        <translation>主题可保存为 .pdf 或 .html；“%1”两者都不是。请另取一个名称。</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>The topic was saved as %1.</source>
        <translation>主题已保存为 %1。</translation>
    </message>
    <message>
        <source>Printing is not available: %1. Save the topic as a PDF instead.</source>
        <translation>无法打印：%1。请改将主题保存为 PDF。</translation>
    </message>
    <message>
        <source>The printer takes nothing. Check that it is on, or save the topic as a PDF.</source>
        <translation>打印机没有响应。请确认打印机已开启，或将主题保存为 PDF。</translation>
    </message>
    <message>
        <source>“%1” was sent to the printer.</source>
        <translation>已将“%1”发送到打印机。</translation>
    </message>
</context>
<context>
    <name>waymark::library</name>
    <message>
        <source>%1 names an unknown level, “%2”. Use beginner, intermediate or advanced.</source>
        <translation>%1 写有未知的难度“%2”。请用 beginner、intermediate 或 advanced。</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>超过 64 KiB</translation>
    </message>
    <message>
        <source>it refers to itself too often</source>
        <translation>自我引用过多</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>The settings at the top of %1 cannot be read: %2. They are ignored; correct them.</source>
        <translation>无法读取 %1 开头的设置：%2。这些设置已忽略；请更正。</translation>
    </message>
    <message>
        <source>they are not a list of names and values</source>
        <translation>不是名称与值的列表</translation>
    </message>
    <message>
        <source>waymark.yaml says to ignore it.</source>
        <translation>waymark.yaml 要求忽略它。</translation>
    </message>
    <message>
        <source>It is about the repository, not about its subject.</source>
        <translation>它介绍的是仓库本身，而非学习内容。</translation>
    </message>
    <message>
        <source>Its front matter calls it a draft.</source>
        <translation>它的文前设置标明为草稿。</translation>
    </message>
    <message>
        <source>It is a translation of %1.</source>
        <translation>它是 %1 的译文。</translation>
    </message>
    <message>
        <source>All tracks alike</source>
        <translation>所有学习路线同等对待</translation>
    </message>
    <message>
        <source>The link leads outside the library.</source>
        <translation>该链接指向资料库之外。</translation>
    </message>
    <message>
        <source>The link names no target.</source>
        <translation>该链接没有目标。</translation>
    </message>
    <message>
        <source>The link&apos;s address is not a name of a file.</source>
        <translation>该链接的地址不是文件名。</translation>
    </message>
    <message>
        <source>Links of the kind “%1:” are never followed.</source>
        <translation>从不跟随“%1:”类链接。</translation>
    </message>
    <message>
        <source>There is no folder %1. Name the folder of a library.</source>
        <translation>没有文件夹 %1。请给出资料库所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its permissions.</source>
        <translation>无法读取 %1：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 is not followed. %2</source>
        <translation>不跟随 %1。%2</translation>
    </message>
    <message>
        <source>%1 links to “%2”, which is not followed. %3</source>
        <translation>%1 链接到“%2”，但不会跟随。%3</translation>
    </message>
    <message>
        <source>%1 shows the figure “%2”, but there is no such file. Add it or correct the name.</source>
        <translation>%1 引用插图“%2”，但没有这个文件。请添加文件或更正名称。</translation>
    </message>
    <message>
        <source>%1 links to “%2”, but there is no such file. Correct the link or add the file.</source>
        <translation>%1 链接到“%2”，但没有这个文件。请更正链接或添加文件。</translation>
    </message>
    <message>
        <source>%1 links to “%2”, whose name differs in capital letters: “%3”. Some systems will not find it.</source>
        <translation>%1 链接到“%2”，而实际名称的大小写不同：“%3”。有些系统会找不到它。</translation>
    </message>
    <message>
        <source>%1 links to “%2”, but %3 has no heading of that name.</source>
        <translation>%1 链接到“%2”，但 %3 中没有这个标题。</translation>
    </message>
    <message>
        <source>%1 has no heading of the first level. Begin it with “# Title”.</source>
        <translation>%1 没有一级标题。请以“# 标题”开头。</translation>
    </message>
    <message>
        <source>The question “%1” has no key points. End its answer with a list of “- [ ] …”.</source>
        <translation>题目“%1”没有要点。请在答案末尾加上“- [ ] …”列表。</translation>
    </message>
    <message>
        <source>The question “%1” has no answer.</source>
        <translation>题目“%1”没有答案。</translation>
    </message>
    <message>
        <source>%1 requires “%2”, which no topic is called.</source>
        <translation>%1 以“%2”为前提，但没有这个主题。</translation>
    </message>
    <message>
        <source>The prerequisites go in a circle: %1. Remove one of them.</source>
        <translation>前提形成循环：%1。请去掉其中一个。</translation>
    </message>
    <message>
        <source>The link leads to a folder that is listed already.</source>
        <translation>该链接指向已列出的文件夹。</translation>
    </message>
    <message>
        <source>The folder is nested too deeply.</source>
        <translation>文件夹嵌套过深。</translation>
    </message>
    <message>
        <source>The folder holds what programs made.</source>
        <translation>该文件夹存放程序生成的内容。</translation>
    </message>
    <message>
        <source>The link leads nowhere.</source>
        <translation>该链接没有指向任何地方。</translation>
    </message>
    <message>
        <source>The link leads to a file that is listed already.</source>
        <translation>该链接指向已列出的文件。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>%1 lists it, but there is no such file.</source>
        <translation>%1 列出了它，但没有这个文件。</translation>
    </message>
    <message>
        <source>%1 has the id “%2”, which %3 has already. Give it another one.</source>
        <translation>%1 的标识“%2”已被 %3 使用。请给它换一个。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>No rule found a place for it.</source>
        <translation>没有规则能为它找到位置。</translation>
    </message>
    <message>
        <source>It stands in the folder %1.</source>
        <translation>它位于文件夹 %1 中。</translation>
    </message>
    <message>
        <source>Its questions stand in %1 already.</source>
        <translation>它的题目已在 %1 中。</translation>
    </message>
    <message>
        <source>It is the library&apos;s front page.</source>
        <translation>它是资料库的首页。</translation>
    </message>
    <message>
        <source>It is a page for finding one&apos;s way.</source>
        <translation>它是导航页。</translation>
    </message>
    <message>
        <source>No page lists it; its neighbours are in this track.</source>
        <translation>没有页面列出它；与它相邻的文件在这条学习路线中。</translation>
    </message>
    <message>
        <source>It gathers the files that no page and no folder groups.</source>
        <translation>它汇集了没有页面或文件夹归类的文件。</translation>
    </message>
    <message>
        <source>No page lists it.</source>
        <translation>没有页面列出它。</translation>
    </message>
    <message>
        <source>No page lists it, and it is alone in its folder.</source>
        <translation>没有页面列出它，而且文件夹中只有它一个。</translation>
    </message>
    <message>
        <source>The folder %1 holds its topics.</source>
        <translation>它的主题在文件夹 %1 中。</translation>
    </message>
    <message>
        <source>%1 holds its topics under headings of its own.</source>
        <translation>%1 在各标题下收录了它的主题。</translation>
    </message>
    <message>
        <source>The front page is itself the text.</source>
        <translation>首页本身就是正文。</translation>
    </message>
    <message>
        <source>A heading of %1.</source>
        <translation>%1 中的一个标题。</translation>
    </message>
    <message>
        <source>%1 lists its topics.</source>
        <translation>%1 列出了它的主题。</translation>
    </message>
    <message>
        <source>waymark.yaml names this track.</source>
        <translation>waymark.yaml 指定了这条学习路线。</translation>
    </message>
    <message>
        <source>waymark.yaml puts it here.</source>
        <translation>waymark.yaml 把它放在这里。</translation>
    </message>
    <message>
        <source>%1 lists it.</source>
        <translation>%1 列出了它。</translation>
    </message>
    <message>
        <source>It is the table of contents.</source>
        <translation>它是目录页。</translation>
    </message>
    <message>
        <source>It introduces the track.</source>
        <translation>它是这条学习路线的导言。</translation>
    </message>
    <message>
        <source>It introduces a folder without topics.</source>
        <translation>它是一个没有主题的文件夹的导言。</translation>
    </message>
    <message>
        <source>%1 puts “%2” into its order, but there is no such track.</source>
        <translation>%1 在顺序中列出了“%2”，但没有这条学习路线。</translation>
    </message>
    <message>
        <source>%1 states a learning order, in which it is number %2.</source>
        <translation>%1 给出了学习顺序，它排在第 %2 位。</translation>
    </message>
    <message>
        <source>waymark.yaml puts it in place %1.</source>
        <translation>waymark.yaml 把它排在第 %1 位。</translation>
    </message>
    <message>
        <source>%1 lists it, and it is a heading of that page.</source>
        <translation>%1 列出了它，并且它是该页面中的一个标题。</translation>
    </message>
    <message>
        <source>%1 does not know “%2”. It understands: %3.</source>
        <translation>%1 不认识“%2”。可用的有：%3。</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a list.</source>
        <translation>%1：“%2”须为列表。</translation>
    </message>
    <message>
        <source>%1: “%2” is no kind of question. Use some of: %3.</source>
        <translation>%1：“%2”不是有效的题目形式。可用的有：%3。</translation>
    </message>
    <message>
        <source>%1: “tracks” has to be a list, each with “title” and “topics”.</source>
        <translation>%1：“tracks”须为列表，每项含有“title”和“topics”。</translation>
    </message>
    <message>
        <source>%1: a track has to have “title” and “topics”; this one is skipped.</source>
        <translation>%1：学习路线须有“title”和“topics”；已跳过这一条。</translation>
    </message>
    <message>
        <source>%1: this track names no topics and is skipped.</source>
        <translation>%1：这条学习路线没有指定主题，已跳过。</translation>
    </message>
    <message>
        <source>%1 ignores “%2”, but there is no such file.</source>
        <translation>%1 要求忽略“%2”，但没有这个文件。</translation>
    </message>
    <message>
        <source>%1 puts “%2” into a track, but there is no such file.</source>
        <translation>%1 把“%2”放入学习路线，但没有这个文件。</translation>
    </message>
    <message>
        <source>It is the site&apos;s front page.</source>
        <translation>它是网站的首页。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The library is shown as if it were not there; correct line %3.</source>
        <translation>无法读取 %1：%2。资料库按没有此文件的情况显示；请更正第 %3 行。</translation>
    </message>
    <message>
        <source>The table of contents %1 cannot be read: %2. It is ignored; correct it.</source>
        <translation>无法读取目录页 %1：%2。已忽略此文件；请更正。</translation>
    </message>
</context>
<context>
    <name>waymark::markdown</name>
    <message>
        <source>Some bytes are not valid UTF-8 and are shown as �; save the file as UTF-8.</source>
        <translation>有些字节不是有效的 UTF-8，显示为 �；请将文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is UTF-16; it was read as such, but other programs expect UTF-8.</source>
        <translation>文件是 UTF-16，已按此读取，但其他程序通常要求 UTF-8。</translation>
    </message>
    <message>
        <source>The file holds NUL characters; they are shown as �.</source>
        <translation>文件含有 NUL 字符，显示为 �。</translation>
    </message>
    <message>
        <source>Quotes and lists are nested too deep here; what is deeper is shown as text.</source>
        <translation>此处的引用和列表嵌套过深；更深的部分按文字显示。</translation>
    </message>
    <message>
        <source>This table has too many columns and is shown as text.</source>
        <translation>此表格的列数过多，按文字显示。</translation>
    </message>
    <message>
        <source>This long link definition is used too often; it is shown as text.</source>
        <translation>这个较长的链接定义使用次数过多，按文字显示。</translation>
    </message>
    <message>
        <source>This paragraph has too many marks or addresses; some of them are shown as text.</source>
        <translation>此段落的标记符号或网址过多，其中一部分按文字显示。</translation>
    </message>
    <message>
        <source>Long link definitions are used too often; they are shown as text.</source>
        <translation>较长的链接定义使用次数过多，按文字显示。</translation>
    </message>
    <message>
        <source>The file is too large to be shown whole; its end is left out. Divide it.</source>
        <translation>文件过大，无法完整显示；末尾已略去。请将其拆分。</translation>
    </message>
    <message>
        <source>The file is longer than %1 MB; its end is left out. Divide it.</source>
        <translation>文件超过 %1 MB；末尾已略去。请将其拆分。</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Windows-1252 (Latin-1). Save it as UTF-8 if letters look wrong.</source>
        <translation>文件不是 UTF-8，已按 Windows-1252 (Latin-1) 读取。如果文字显示有误，请将其存为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>waymark::workspace</name>
    <message>
        <source>There is no interview date. Choose the day of the interview.</source>
        <translation>没有面试日期。请选择面试的日子。</translation>
    </message>
    <message>
        <source>The interview date %1 is not after the first day of the plan, %2. Choose a later date.</source>
        <translation>面试日期 %1 不晚于计划首日 %2。请选择更晚的日期。</translation>
    </message>
    <message>
        <source>The interview date %1 is more than five years away. Choose an earlier date.</source>
        <translation>面试日期 %1 在五年以后。请选择更早的日期。</translation>
    </message>
    <message>
        <source>The minutes of a weekday must lie between 0 and 1440.</source>
        <translation>每日分钟数须在 0 到 1440 之间。</translation>
    </message>
    <message>
        <source>Every weekday has 0 minutes. Give at least one day some time.</source>
        <translation>每天都是 0 分钟。请至少给一天安排时间。</translation>
    </message>
    <message>
        <source>This library knows no role “%1”. It has: %2.</source>
        <translation>资料库中没有岗位“%1”。可选的有：%2。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made or written to. Check its permissions, or choose another with --data.</source>
        <translation>无法创建或写入文件夹“%1”。请检查其权限，或用 --data 另选一个。</translation>
    </message>
    <message>
        <source>The library folder “%1” is missing or cannot be read. Choose another folder.</source>
        <translation>资料库文件夹“%1”不存在或无法读取。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no topic or section “%1” in this library. List them with the commands topics and sections.</source>
        <translation>资料库中没有主题或小节“%1”。可用命令 topics 和 sections 列出。</translation>
    </message>
    <message>
        <source>There is no question “%1” in this library. List them with the command questions.</source>
        <translation>资料库中没有题目“%1”。可用命令 questions 列出。</translation>
    </message>
    <message>
        <source>Readiness can be told from today on; choose %1 or a later date.</source>
        <translation>准备度只能从今天算起；请选择 %1 或更晚的日期。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Choose another place.</source>
        <translation>无法写入“%1”：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation>其中没有 JSON 对象</translation>
    </message>
    <message>
        <source>“%1” is no exported journal: %2. Nothing was changed.</source>
        <translation>“%1”不是导出的学习记录：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1” is longer than a day and spread over several; it cannot be locked.</source>
        <translation>“%1”一天排不下，已分到数天；无法锁定。</translation>
    </message>
    <message>
        <source>There is nothing to read on that day that could be locked.</source>
        <translation>那一天没有可锁定的阅读内容。</translation>
    </message>
    <message>
        <source>There is no lost place “%1” in this library. List them with the command orphans.</source>
        <translation>资料库中没有失去位置的记录“%1”。可用命令 orphans 列出。</translation>
    </message>
    <message>
        <source>“%1” cannot take what was recorded of “%2”: a topic goes to a topic, a section to a section and a question to a question of this library.</source>
        <translation>“%1”无法接收“%2”的记录：主题只能附到资料库中的主题，小节附到小节，题目附到题目。</translation>
    </message>
    <message>
        <source>There is no plan yet. Make one first.</source>
        <translation>还没有计划。请先制定一个。</translation>
    </message>
</context>
</TS>

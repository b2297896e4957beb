/**
 * Places that newspapers report from, folded: in 「記者 王娜 深圳報道」 the second word is no name. Who
 * is not in here is still no name where a rule needs a surname.
 */
export const PLACES: ReadonlySet<string> = new Set(
  (
    '北京 天津 上海 重庆 香港 澳门 台北 台湾 高雄 台中 台南 新北 桃园 基隆 新竹 苗栗 彰化 南投 云林 嘉义 屏东 ' +
    '宜兰 花莲 台东 澎湖 金门 马祖 广州 深圳 珠海 佛山 东莞 中山 惠州 江门 肇庆 ' +
    '汕头 湛江 南沙 前海 横琴 大湾区 河北 石家庄 雄安 山西 太原 内蒙古 辽宁 沈阳 大连 吉林 长春 黑龙江 哈尔滨 ' +
    '江苏 南京 苏州 无锡 浙江 杭州 宁波 温州 安徽 合肥 福建 福州 厦门 泉州 江西 南昌 山东 济南 青岛 河南 郑州 ' +
    '湖北 武汉 湖南 长沙 广东 广西 南宁 桂林 海南 海口 三亚 四川 成都 贵州 贵阳 云南 昆明 西藏 拉萨 陕西 西安 ' +
    '甘肃 兰州 青海 西宁 宁夏 银川 新疆 东京 首尔 新加坡 曼谷 伦敦 巴黎 柏林 纽约 华盛顿 莫斯科 日内瓦 悉尼'
  ).split(' '),
);

"""Old and variant forms of characters, each with the form that a search compares by.

Those of names of places, people and organisations, as far as Unicode's own normalisation leaves
them apart: to it 髙 and 高 are two characters. A small table, because the libraries that hold one
differ become one.
"""

from __future__ import annotations

# each group: the form compared by, then the others
_GROUPS = """
高髙 崎﨑嵜 竜龍 桧檜 館舘 条條 島嶋嶌 沢澤 浜濱濵 広廣 国國 富冨 岳嶽 桜櫻 滝瀧 辺邊邉 関關 塩鹽 釜竈竃
万萬 与與 曽曾 弥彌 寿壽 栄榮 会會 豊豐 静靜 鉄鐵 県縣 区區 礼禮 焼燒 浅淺 真眞 恵惠 徳德 来來 蔵藏 狭狹
峡峽 黒黑 斎齋斉齊 芦蘆 鰺鯵 諫諌 梼檮 対對 発發 両兩 総總 湾灣 戸戶 砺礪 磯礒 裏裡 栃杤 祢禰 薮藪 潟泻 桑桒
亀龜 双雙 増增 奥奧 姫姬 実實 摂攝 楽樂 横橫 歩步 歳歲 気氣 渋澁澀 渓溪 温溫 満滿 瀬瀨 稲稻 穂穗 糸絲 緑綠
縄繩 芸藝 荘莊 薬藥 観觀 軽輕 郷鄕鄉 鎌鐮 隠隱 青靑 頼賴 駅驛 鶏鷄 麦麥 黄黃 壱壹 団團 図圖 学學 医醫 体體
宝寶 帰歸 庁廳 応應 旧舊 毎每 沖冲 涌湧 灯燈 猪豬 称稱 経經 継繼 続續 覚覺 読讀 霊靈 鴎鷗 亘亙 籠篭
麹麴 淵渕渊 峰峯 巻卷 圏圈 仏佛 児兒 円圓 剣劍劔 労勞 厳嚴 参參 台臺 号號 変變 売賣 声聲 将將 巣巢 従從 担擔
拠據 挙擧 様樣 済濟 独獨 当當 蛍螢 桝枡 壺壷 莱萊 迩邇 槙槇 靭靱 柳栁
"""


def _forms() -> dict[int, str]:
    groups = _GROUPS.split()
    return {ord(form): group[0] for group in groups for form in group[1:]}


VARIANTS = _forms()  # code point of a form -> the form compared by, as ``str.translate`` takes it

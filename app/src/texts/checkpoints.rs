//! The words of receipts and checkpoints.

crate::texts! {
    check_title: "核对公示凭证" / "Check a receipt";
    check_lead: "凭证能证明一笔赋分确实在公示清单里。核对在您的手机或电脑上完成，不用上传，断网也行。" /
        "A receipt proves that an award stands in the public list. It is checked on your own \
         device: nothing is sent, and no network is needed.";
    code: "凭证" / "Receipt";
    code_hint: "粘贴凭证的网址或其中的字符；用手机扫凭证上的二维码，会直接打开并核对。" /
        "Paste the receipt's address or its letters; scanning its QR code opens and checks it.";
    code_missing: "请先粘贴凭证" / "Paste a receipt first";
    check: "核对" / "Check";
    proven: "核对通过：这一行在签名的公示清单里" /
        "Proven: this line is in the list that was signed";
    not_proven: "核对不通过" / "Not proven";
    no_key: "还没有本区的公钥" / "The district's key is not here yet";
    no_key_note: "公钥用来核对签名。请联网打开一次本页，之后断网也能核对。" /
        "The key checks signatures. Open this page once with a network, later without.";
    name: "姓名" / "Name";
    id_tail: "证件尾号" / "ID ending";
    points: "分值" / "Points";
    notice: "公示期" / "Notice";
    notice_days(from: &str, to: &str): "{from}至{to}" / "{from} to {to}";
    award: "赋分编号" / "Award";
    signed: "签名" / "Signed";
    signed_words(size: u64, at: &str): "{at}（世界时），清单共 {size} 条" /
        "{at} (UTC), over {size} entries";
    key: "核对用的公钥" / "Key";
    proven_note: "凭证只证明这一行当时公示过。赋分后来有没有撤销，请看公示页或本人的积分档案。" /
        "A receipt proves that this line was posted. Whether the award was voided later, the \
         notices and the person's own file tell.";
    to_check: "核对公示凭证" / "Check a receipt";
    receipt: "公示凭证" / "Receipt";
    receipt_lead: "保存好这张凭证。以后无论谁改动公示清单，都能用它核对出来。" /
        "Keep this receipt. Whoever changes the public list later, it tells.";
    receipt_scan: "扫码或点开下面的网址即可核对" / "Scan it, or open the address below, to check it";
    receipt_picture: "公示凭证的二维码" / "QR code of the receipt";
    receipt_open: "打开并核对" / "Open and check";
    receipt_save: "保存凭证" / "Save the receipt";
    receipt_print: "打印" / "Print";
    receipt_wait: "存证每隔几秒完成一次，刚公示的要等一等。" /
        "Lines are taken in every few seconds; one just posted has to wait.";
    back_to_file: "返回我的积分" / "Back to my points";
}

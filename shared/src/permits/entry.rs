//! The words of a permit's register.

use crate::base::coded;

coded! {
    /// What an entry of the register says.
    EntryAct {
        /// Residence was registered: 《居住登记凭证及权益告知书》.
        Slip "slip" "居住登记" "Residence registered";
        /// A card was issued.
        Issued "issued" "发证" "Card issued";
        /// The card was endorsed.
        Endorsed "endorsed" "签注" "Card endorsed";
        /// The card was cancelled or given up.
        Ended "ended" "终止" "Card ended";
        /// An earlier entry was a mistake.
        Revoked "revoked" "撤销误登" "Mistaken entry revoked";
    }
}

coded! {
    /// Which card is issued.
    PermitKind {
        /// 居住证.
        ResidencePermit "residence_permit" "居住证" "Residence permit";
        /// 临时居住证.
        TemporaryPermit "temporary_permit" "临时居住证" "Temporary permit";
    }
}

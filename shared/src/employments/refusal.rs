//! Why a report of a job is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a report, declared in order of precedence: the first that applies is the
    /// answer. None tells whether an ID is on file.
    WorkRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// Only enterprises report staff.
        NoEmployer "no_employer" 409
            "只有企业在这里报告员工。" "Only enterprises report their staff here.";
        /// The organisation is closed or has gone into another.
        OrgEnded "org_ended" 409
            "这个单位已关闭或并入，不能再报告员工。"
            "This organisation has ended; no staff can be reported any more.";
        /// The person is reported there already.
        Reported "reported_already" 409
            "此人已在本单位员工或待核实报告中。"
            "This person is among your staff or your reports already.";
        /// Nobody of that kind works there.
        NotStaff "not_staff" 409
            "此人不是本单位在职员工，请刷新查看。"
            "This person does not work here; reload to see the list.";
        /// Another last day is on record.
        LeftAlready "left_already" 409
            "已登记另一个最后工作日。" "Another last day is on record.";
        /// It is settled.
        NotWaiting "not_waiting" 409
            "这份报告已经办结，请刷新查看。" "This report is settled; reload to see it.";
    }
}

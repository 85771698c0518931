//! The codes that any operation may answer with; a feature's own refusals stand in its folder.

use crate::api::refusals;

refusals! {
    /// A general error: stable code, HTTP status, words; in the order of its status.
    ErrorCode {
        /// The body is not JSON.
        Malformed "malformed_body" 400
            "请求内容不是有效的 JSON。" "The body is not valid JSON.";
        /// The request is ambiguous in its form, such as two lengths or no host.
        BadRequest "bad_request" 400
            "请求的形式不对。" "The form of the request is not sound.";
        /// The body is JSON, but a field is unknown, missing or wrong.
        Invalid "invalid_request" 422
            "有的内容填写有误，请按提示修改。" "Some of what was sent is wrong; see each field.";
        /// No token, or one that is expired or not ours.
        SignInRequired "sign_in_required" 401
            "请先登录。" "Please sign in.";
        /// Account or password is wrong; the same words for an unknown account.
        SignInFailed "sign_in_failed" 401
            "账号或密码不对。" "The account or the password is wrong.";
        /// The password is right, and the account has a second factor: send its code too.
        SecondFactorAsked "second_factor_asked" 401
            "请再填手机验证器上的动态码。" "Enter the code of your authenticator app too.";
        /// The password is right, the code is not, or it was used before.
        SecondFactorWrong "second_factor_wrong" 401
            "动态码不对或已用过。请等手机上换了新码再填。"
            "The code is wrong or was used; wait for the next one on your phone.";
        /// Too many failures; the same words for an unknown account.
        SignInLocked "sign_in_locked" 429
            "连续输错次数过多，账号暂时锁定，请过一会儿再试。"
            "Too many failures; the account is locked for a while.";
        /// The session must set up a second factor before anything else.
        SecondFactorRequired "second_factor_required" 403
            "这个岗位要先设置手机动态码，然后才能做别的事。"
            "This post needs a second factor; nothing else is open until it is set up.";
        /// Too many wrong codes; the same words for an unknown account.
        CodeLocked "code_locked" 429
            "连续填错次数过多，请过一会儿再试。"
            "Too many wrong codes; try again in a while.";
        /// The actor's roles do not allow the action, or not here.
        NotAllowed "not_allowed" 403
            "您的岗位不能做这件事，或不在您的范围内。"
            "Your role does not allow this, or not in this place.";
        /// The session must change its password before anything else.
        PasswordChangeRequired "password_change_required" 403
            "请先设置自己的密码，然后才能做别的事。"
            "Choose a password of your own first; nothing else is open until then.";
        /// A browser asks from a page of another site.
        CrossSite "cross_site" 403
            "请求来自别的网站，已拒绝。" "The request comes from another site.";
        /// Nothing stands at this address, or nothing the actor may know of.
        NotFound "not_found" 404
            "没有找到，或不在您的范围内。" "Not found, or not within your scope.";
        /// The path exists for another method.
        MethodNotAllowed "method_not_allowed" 405
            "这个地址不支持这种请求方法。" "This address does not support the method.";
        /// The body did not arrive in time.
        TooSlow "request_timeout" 408
            "提交的内容没有及时传完，请再试一次。" "The body did not arrive in time; send it again.";
        /// The id is known with other content.
        IdReused "id_reused" 409
            "这个编号已用于另一项内容。" "This id has been used for something else.";
        /// The district uses no scheme on this day.
        NoScheme "no_scheme_in_force" 409
            "目前没有生效的积分标准。" "No points standard is in force at present.";
        /// What the request's tag names has changed since; nothing was done.
        ChangedSinceRead "changed_since_read" 412
            "您查看之后，内容有了变动，所以这次什么都没有改。请重新查看，再决定要不要改。"
            "It has changed since you read it, so nothing was done. Read it again, then decide.";
        /// The body is longer than the limit.
        TooLarge "body_too_large" 413
            "提交的内容太大。" "The body is too large.";
        /// The address is longer than any of ours.
        AddressTooLong "address_too_long" 414
            "网址太长。" "The address is too long.";
        /// The headers together are larger than the limit.
        HeadersTooLarge "headers_too_large" 431
            "请求头太大。" "The headers are too large.";
        /// The body is not JSON by its content type.
        NotJson "unsupported_media_type" 415
            "请求内容应为 application/json。" "The body must be application/json.";
        /// More requests than the limit allows.
        TooMany "too_many_requests" 429
            "操作太频繁，请稍后再试。" "Too many requests; please wait a little.";
        /// A fault of ours; told in the log under the request's id.
        Internal "internal_error" 500
            "系统出错，已记录，请稍后再试。" "Something failed on our side; it is recorded.";
        /// The database cannot be reached.
        Unavailable "unavailable" 503
            "系统暂时不可用，请稍后再试。" "The system is unavailable; please try again soon.";
    }
}

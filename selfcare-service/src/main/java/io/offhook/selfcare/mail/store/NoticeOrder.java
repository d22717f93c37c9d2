package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.selfcare.mail.FollowedReport;
import io.offhook.selfcare.mail.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a person is told something.
 *
 * @param cause its time is when the order is given
 * @param report what the person said, if it follows from that
 */
record NoticeOrder(Notice notice, Cause cause, @Nullable FollowedReport report) {

    NoticeOrder(Notice notice, Cause cause) {
        this(notice, cause, null);
    }

    NoticeOrder following(FollowedReport said) {
        return new NoticeOrder(notice, cause, said);
    }
}

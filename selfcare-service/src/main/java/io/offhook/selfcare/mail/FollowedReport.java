package io.offhook.selfcare.mail;

import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.util.Optional;

/** What a person said of a phone, so that something follows which a mail tells. */
public enum FollowedReport {
    /** They did not use the code: the device that did lost the phone, and there is a new code. */
    DISPUTED,
    /** The phone is not theirs: its code is withdrawn. */
    DISOWNED;

    /** @param event from which what the notice tells follows */
    public static Optional<FollowedReport> of(SelfcareEvent event, Notice notice) {
        return switch (event) {
            case RedemptionDisputed it -> said(DISPUTED, it.ownerId(), NoticeKind.CODE_ISSUED, notice);
            case PhoneDisowned it -> said(DISOWNED, it.ownerId(), NoticeKind.CODE_WITHDRAWN, notice);
            case CodeReportedLost ignored -> Optional.empty();
            case WelcomeMailSent ignored -> Optional.empty();
            case WelcomeMailFailed ignored -> Optional.empty();
            case MailEvent ignored -> Optional.empty();
        };
    }

    private static Optional<FollowedReport> said(FollowedReport report, String who, NoticeKind leadsTo, Notice notice) {
        return notice.kind() == leadsTo && notice.userId().equals(who) ? Optional.of(report) : Optional.empty();
    }
}

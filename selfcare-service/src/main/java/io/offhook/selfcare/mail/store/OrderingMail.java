package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.selfcare.mail.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Orders mails for other features of self care, in the caller's transaction. */
@ApplicationScoped
public class OrderingMail {

    private final StoredNotices notices;

    OrderingMail(StoredNotices notices) {
        this.notices = notices;
    }

    /** Invites a person by mail, also one who was invited before. The link is made when the mail is written: {@link InvitationLinks}. */
    public Uni<Void> invitation(String userId, Cause cause) {
        return notices.orderAgain(List.of(new NoticeOrder(Notice.invitation(userId, cause.at()), cause)), cause.at());
    }

    /** The person is no longer invited: a mail that was not sent yet says nothing of it. */
    public Uni<Void> withdrawInvitation(String userId, Cause cause) {
        return notices.cancel(List.of(Notice.invitation(userId, cause.at()).key()));
    }
}

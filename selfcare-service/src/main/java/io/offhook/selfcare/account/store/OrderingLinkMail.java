package io.offhook.selfcare.account.store;

import io.offhook.eventing.Cause;
import io.offhook.selfcare.account.LinkPurpose;
import io.smallrye.mutiny.Uni;

/** Orders the mail that has a link. */
@FunctionalInterface
public interface OrderingLinkMail {

    /** In the caller's transaction: the mail is made when it has committed. */
    Uni<Void> order(String userId, LinkPurpose purpose, Cause cause);
}

package io.offhook.selfcare.mail.store;

import io.offhook.selfcare.mail.SignIn;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Finds whether people can enter self care, for mails that would lead there. */
public interface FindSignIns {

    /** Of each of these people. In the caller's transaction. */
    Uni<Map<String, SignIn>> of(Collection<String> userIds, Instant now);
}

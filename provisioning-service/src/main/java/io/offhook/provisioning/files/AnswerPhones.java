package io.offhook.provisioning.files;

import io.smallrye.mutiny.Uni;

/** The one desk behind all transports. */
public interface AnswerPhones {

    /** Fails where it cannot be told now; the phone may ask again. On a Vert.x context of the caller's own. */
    Uni<Reply> answer(Caller caller, RequestedFile file);
}

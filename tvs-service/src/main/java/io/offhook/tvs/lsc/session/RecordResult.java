package io.offhook.tvs.lsc.session;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage;
import io.smallrye.mutiny.Uni;

/** Records what came of an operation, before the phone hears of it. Each returns how the session ends. */
public interface RecordResult {

    /** @param certificate that the phone was asked to store */
    Uni<ServerMessage.Reason> stored(ProvenPhone phone, Bytes certificate, PhoneMessage.Stored answer);

    Uni<ServerMessage.Reason> fetched(ProvenPhone phone, PhoneMessage.Fetched answer);

    Uni<ServerMessage.Reason> deleted(ProvenPhone phone, PhoneMessage.Deleted answer);

    Uni<ServerMessage.Reason> failed(ProvenPhone phone, FailureReason reason);
}

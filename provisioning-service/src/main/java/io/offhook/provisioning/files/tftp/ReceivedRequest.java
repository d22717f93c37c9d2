package io.offhook.provisioning.files.tftp;

import io.offhook.eventing.trace.ProtocolSpan;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.tftp.wire.Packet;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A request that is looked up, or whose transfer is under way. For one event loop. */
final class ReceivedRequest {

    final Packet.ReadRequest packet;
    final SocketAddress client;
    final Caller caller;
    final ProtocolSpan span;
    private @Nullable TransferSocket transfer;

    ReceivedRequest(Packet.ReadRequest packet, SocketAddress client, ProtocolSpan span) {
        this.packet = packet;
        this.client = client;
        this.caller = caller(client);
        this.span = span;
    }

    static Caller caller(SocketAddress client) {
        return Caller.of(Transport.TFTP, client.hostAddress());
    }

    void begins(TransferSocket begun) {
        transfer = begun;
    }

    /** Until a client acknowledges something, it may send its request again. */
    boolean isRepeatedBy(Packet.ReadRequest next) {
        return packet.equals(next) && (transfer == null || !transfer.isAcknowledged());
    }

    /** The client asks for something else. */
    void supersede() {
        if (transfer != null) {
            transfer.supersede();
        }
        span.end("superseded");
    }
}

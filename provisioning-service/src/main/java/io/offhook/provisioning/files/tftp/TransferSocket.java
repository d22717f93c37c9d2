package io.offhook.provisioning.files.tftp;

import io.offhook.provisioning.files.tftp.wire.Packet;
import io.offhook.provisioning.files.tftp.wire.PacketReader;
import io.offhook.provisioning.files.tftp.wire.PacketWriter;
import io.offhook.provisioning.files.tftp.wire.Transfer;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event;
import io.offhook.provisioning.files.tftp.wire.Transfer.State;
import io.offhook.provisioning.files.tftp.wire.Transfer.Step;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@link Transfer} on a port of its own, which is its TID: RFC 1350, section 4. For one event loop. */
final class TransferSocket {

    /** Whoever acknowledges a byte now and then holds no place for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final DatagramSocket socket;
    private final SocketAddress client;
    private final Transfer transfer;
    private final Consumer<Transfer.End> ended;
    private final long deadline;
    private @Nullable State state;
    private long timer = NO_TIMER;
    private boolean closed;

    TransferSocket(
            Vertx vertx, DatagramSocket socket, SocketAddress client, Transfer transfer, Consumer<Transfer.End> ended) {
        this.vertx = vertx;
        this.socket = socket;
        this.client = client;
        this.transfer = transfer;
        this.ended = ended;
        this.deadline = vertx.setTimer(LONGEST.toMillis(), ignored -> close(Transfer.End.CLIENT_GONE));
    }

    void begin(String host) {
        socket.handler(this::hear)
                .listen(0, host)
                .onSuccess(ignored -> take(transfer.begin()))
                .onFailure(ignored -> close(Transfer.End.CLIENT_GONE));
    }

    /** Whether the client has acknowledged anything yet; before that, a request may have been sent twice. */
    boolean isUnheard() {
        return !closed && (state == null || state instanceof State.Offering || isAtFirstBlock());
    }

    private boolean isAtFirstBlock() {
        return transfer.terms().agreed().isEmpty() && state instanceof State.Sending sending && sending.first() == 1;
    }

    /** Another request has taken its place. */
    void abandon() {
        close(Transfer.End.CLIENT_GONE);
    }

    private void hear(DatagramPacket datagram) {
        if (!datagram.sender().equals(client)) {
            strange(datagram);
            return;
        }
        PacketReader.read(datagram.data().getBytes()).ifPresent(packet -> {
            switch (packet) {
                case Packet.Acknowledgement it -> on(new Event.Acknowledged(it.block()));
                case Packet.Refusal refusal -> on(new Event.Refused());
                case Packet.Read ignored -> {}
                case Packet.Write ignored -> {}
                case Packet.Data ignored -> {}
                case Packet.OptionAcknowledgement ignored -> {}
            }
        });
    }

    /** It is told so, and the transfer goes on. No error is answered with an error. */
    private void strange(DatagramPacket datagram) {
        var packet = PacketReader.read(datagram.data().getBytes());
        if (packet.isPresent() && !(packet.get() instanceof Packet.Refusal)) {
            send(new Packet.Refusal(Packet.Reason.UNKNOWN_TRANSFER, "Not your transfer"), datagram.sender());
        }
    }

    private void on(Event event) {
        if (state != null && !closed) {
            take(transfer.on(state, event));
        }
    }

    private void take(Step step) {
        boolean moved = !step.state().equals(state);
        state = step.state();
        step.send().forEach(packet -> send(packet, client));
        if (step.state() instanceof State.Over over) {
            close(over.how());
        } else if (moved) {
            vertx.cancelTimer(timer);
            timer = vertx.setTimer(transfer.patience(step.state()).toMillis(), ignored -> on(new Event.Silence()));
        }
    }

    private void send(Packet packet, SocketAddress to) {
        var bytes = Buffer.buffer(PacketWriter.write(packet));
        socket.send(bytes, to.port(), to.hostAddress()); // lost or not: silence tells
    }

    private void close(Transfer.End how) {
        if (closed) {
            return;
        }
        closed = true;
        vertx.cancelTimer(timer);
        vertx.cancelTimer(deadline);
        socket.close();
        ended.accept(how);
    }
}

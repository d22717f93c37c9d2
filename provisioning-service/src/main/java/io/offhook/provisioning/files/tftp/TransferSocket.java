package io.offhook.provisioning.files.tftp;

import io.offhook.provisioning.files.tftp.wire.Packet;
import io.offhook.provisioning.files.tftp.wire.Packet.ErrorCode;
import io.offhook.provisioning.files.tftp.wire.PacketReader;
import io.offhook.provisioning.files.tftp.wire.PacketWriter;
import io.offhook.provisioning.files.tftp.wire.Transfer;
import io.offhook.provisioning.files.tftp.wire.Transfer.Event;
import io.offhook.provisioning.files.tftp.wire.Transfer.Outcome;
import io.offhook.provisioning.files.tftp.wire.Transfer.State;
import io.offhook.provisioning.files.tftp.wire.Transfer.Step;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a {@link Transfer} from a port of its own, its TID: RFC 1350, section 4. For one event loop. */
final class TransferSocket implements TransferLimit.Entry {

    /** However slowly the client acknowledges. */
    private static final Duration MAX_DURATION = Duration.ofMinutes(5);

    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final DatagramSocket socket;
    private final SocketAddress client;
    private final String address;
    private final Transfer transfer;
    private final Consumer<TransferSocket> acknowledged;
    private final BiConsumer<TransferSocket, Outcome> ended;
    private final long deadline;
    private @Nullable State state;
    private long timer = NO_TIMER;
    private boolean closed;

    /**
     * @param address the key under which the client's transfers are counted
     * @param acknowledged called once, when the client has acknowledged something for the first time; may evict the transfer
     * @param ended called once
     */
    TransferSocket(
            Vertx vertx,
            DatagramSocket socket,
            SocketAddress client,
            String address,
            Transfer transfer,
            Consumer<TransferSocket> acknowledged,
            BiConsumer<TransferSocket, Outcome> ended) {
        this.vertx = vertx;
        this.socket = socket;
        this.client = client;
        this.address = address;
        this.transfer = transfer;
        this.acknowledged = acknowledged;
        this.ended = ended;
        this.deadline = vertx.setTimer(MAX_DURATION.toMillis(), ignored -> close(Outcome.TIMED_OUT));
    }

    void begin(String host) {
        socket.handler(this::receive)
                .listen(0, host)
                .onSuccess(ignored -> begin())
                .onFailure(ignored -> close(Outcome.TIMED_OUT));
    }

    private void begin() {
        if (!closed) {
            take(transfer.begin());
        }
    }

    @Override
    public String address() {
        return address;
    }

    boolean isAcknowledged() {
        return state != null && transfer.isAcknowledged(state);
    }

    @Override
    public void evict() {
        close(Outcome.EVICTED);
    }

    /** The client asks for something else. */
    void supersede() {
        close(Outcome.SUPERSEDED);
    }

    private void receive(DatagramPacket datagram) {
        var packet = PacketReader.read(datagram.data().getBytes());
        if (!datagram.sender().equals(client)) {
            packet.filter(it -> !(it instanceof Packet.Error)) // no error is answered with an error
                    .ifPresent(ignored -> send(
                            new Packet.Error(ErrorCode.UNKNOWN_TRANSFER_ID, "Not your transfer"), datagram.sender()));
        } else if (packet.isPresent()) {
            receive(packet.get());
        }
    }

    private void receive(Packet packet) {
        switch (packet) {
            case Packet.Acknowledgement it -> on(new Event.Acknowledged(it.block()));
            case Packet.Error ignored -> on(new Event.ErrorReceived());
            case Packet.ReadRequest ignored -> {}
            case Packet.WriteRequest ignored -> {}
            case Packet.Data ignored -> {}
            case Packet.OptionAcknowledgement ignored -> {}
        }
    }

    private void on(Event event) {
        if (state != null && !closed) {
            take(transfer.on(state, event));
        }
    }

    private void take(Step step) {
        boolean moved = !step.state().equals(state);
        boolean first = !isAcknowledged();
        state = step.state();
        if (first && isAcknowledged()) {
            acknowledged.accept(this);
        }
        if (closed) {
            return;
        }
        step.send().forEach(packet -> send(packet, client));
        if (step.state() instanceof State.Ended(var outcome)) {
            close(outcome);
        } else if (moved) {
            vertx.cancelTimer(timer);
            timer = vertx.setTimer(
                    transfer.retransmitTimeout(step.state()).toMillis(), ignored -> on(new Event.TimedOut()));
        }
    }

    private void send(Packet packet, SocketAddress to) {
        var bytes = Buffer.buffer(PacketWriter.write(packet));
        socket.send(bytes, to.port(), to.hostAddress()); // if it is lost, the retransmit timeout follows
    }

    private void close(Outcome outcome) {
        if (closed) {
            return;
        }
        closed = true;
        vertx.cancelTimer(timer);
        vertx.cancelTimer(deadline);
        socket.close();
        ended.accept(this, outcome);
    }
}

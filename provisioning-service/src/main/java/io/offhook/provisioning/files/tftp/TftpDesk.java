package io.offhook.provisioning.files.tftp;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.provisioning.files.AnswerPhones;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.OwnContext;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.tftp.wire.Mode;
import io.offhook.provisioning.files.tftp.wire.Packet;
import io.offhook.provisioning.files.tftp.wire.PacketReader;
import io.offhook.provisioning.files.tftp.wire.PacketWriter;
import io.offhook.provisioning.files.tftp.wire.Transfer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Hears requests on the well-known port and begins transfers. All on one event loop. */
final class TftpDesk {

    private static final Logger LOG = Logger.getLogger(TftpDesk.class);

    /** A database that hangs must not use up the places. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Context loop;
    private final DatagramSocket socket;
    private final String host;
    private final TftpSettings settings;
    private final AnswerPhones phones;
    private final MeterRegistry meters;
    private final Room room;
    private final Map<SocketAddress, TransferSocket> transfers = new HashMap<>();
    private final Set<SocketAddress> lookedUp = new HashSet<>();

    TftpDesk(
            Vertx vertx,
            DatagramSocket socket,
            String host,
            TftpSettings settings,
            AnswerPhones phones,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.host = host;
        this.settings = settings;
        this.phones = phones;
        this.meters = meters;
        this.room = new Room(settings.maxTransfers(), settings.maxTransfersPerAddress());
    }

    void hear(DatagramPacket datagram) {
        var client = datagram.sender();
        var packet = PacketReader.read(datagram.data().getBytes());
        if (packet.isEmpty()) {
            refuse(client, Packet.Reason.ILLEGAL_OPERATION, "That is no TFTP request");
            return;
        }
        switch (packet.get()) {
            case Packet.Read read -> read(client, read);
            case Packet.Write ignored -> refuse(client, Packet.Reason.ACCESS_VIOLATION, "Nothing can be written here");
            case Packet.Refusal ignored -> {} // no error is answered with an error
            case Packet.Data ignored -> refuse(client, Packet.Reason.UNKNOWN_TRANSFER, "Unknown transfer");
            case Packet.Acknowledgement ignored -> refuse(client, Packet.Reason.UNKNOWN_TRANSFER, "Unknown transfer");
            case Packet.OptionAcknowledgement ignored ->
                refuse(client, Packet.Reason.UNKNOWN_TRANSFER, "Unknown transfer");
        }
    }

    private void read(SocketAddress client, Packet.Read read) {
        var file = RequestedFile.named(read.file());
        var mode = Mode.named(read.mode());
        if (mode.isEmpty()) {
            refuse(client, Packet.Reason.ILLEGAL_OPERATION, "Mode is octet or netascii");
        } else if (file.isEmpty()) {
            missing(client);
        } else if (!isRepeated(client)) {
            enter(client, read, file.get(), mode.get());
        }
    }

    /** A request that was sent twice is one request. A client that asks anew from the port of an older transfer has given that up. */
    private boolean isRepeated(SocketAddress client) {
        var older = transfers.get(client);
        if (older != null && !older.isUnheard()) {
            older.abandon();
            return false;
        }
        return older != null || lookedUp.contains(client);
    }

    private void enter(SocketAddress client, Packet.Read read, RequestedFile file, Mode mode) {
        var caller = Caller.of(Transport.TFTP, client.hostAddress());
        if (!room.enter(caller.site())) {
            meters.counter("offhook.files.tftp.dropped").increment(); // the client asks again by itself
            return;
        }
        lookedUp.add(client);
        OwnContext.run(
                vertx,
                () -> phones.answer(caller, file)
                        .ifNoItem()
                        .after(LONGEST_LOOK)
                        .fail()
                        .subscribe()
                        .with(
                                reply -> onTheLoop(() -> say(client, caller, read, mode, reply)),
                                failure -> onTheLoop(() -> failed(client, caller, file, failure))));
    }

    private void say(SocketAddress client, Caller caller, Packet.Read read, Mode mode, Reply reply) {
        lookedUp.remove(client);
        switch (reply) {
            case Reply.Found found -> begin(client, caller, read, mode, found.file());
            case Reply.Missing ignored -> {
                room.leave(caller.site());
                missing(client);
            }
            case Reply.Throttled ignored -> {
                room.leave(caller.site());
                count(429); // no answer: it may be somebody else's address
            }
        }
    }

    private void begin(SocketAddress client, Caller caller, Packet.Read read, Mode mode, ServedFile file) {
        count(200);
        var transfer = Transfer.of(mode.onTheWire(file.content()), read.options(), settings.retransmitTimeout());
        var own = vertx.createDatagramSocket(TftpServer.options(host));
        var begun = new TransferSocket(vertx, own, client, transfer, how -> {
            transfers.remove(client);
            room.leave(caller.site());
            meters.counter("offhook.files.tftp.transfers", "end", how.label()).increment();
        });
        transfers.put(client, begun);
        begun.begin(host);
    }

    private void failed(SocketAddress client, Caller caller, RequestedFile file, Throwable failure) {
        lookedUp.remove(client);
        room.leave(caller.site());
        LOG.warnf(
                "File not served: file=%s failure=%s", file, failure.getClass().getName());
        count(503);
        refuse(client, Packet.Reason.UNDEFINED, "Please try again in a moment");
    }

    private void missing(SocketAddress client) {
        count(404);
        refuse(client, Packet.Reason.FILE_NOT_FOUND, "File not found");
    }

    private void refuse(SocketAddress client, Packet.Reason reason, String message) {
        var answer = Buffer.buffer(PacketWriter.write(new Packet.Refusal(reason, message)));
        socket.send(answer, client.port(), client.hostAddress());
    }

    private void onTheLoop(Runnable action) {
        loop.runOnContext(ignored -> action.run());
    }

    private void count(int status) {
        meters.counter("offhook.files.answered", "transport", Transport.TFTP.label(), "status", String.valueOf(status))
                .increment();
    }
}

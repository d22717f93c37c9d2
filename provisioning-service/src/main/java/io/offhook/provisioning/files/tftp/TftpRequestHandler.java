package io.offhook.provisioning.files.tftp;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.trace.ProtocolSpans;
import io.offhook.listener.FairConnectionLimit;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.tftp.wire.Mode;
import io.offhook.provisioning.files.tftp.wire.Packet;
import io.offhook.provisioning.files.tftp.wire.Packet.ErrorCode;
import io.offhook.provisioning.files.tftp.wire.PacketReader;
import io.offhook.provisioning.files.tftp.wire.PacketWriter;
import io.offhook.provisioning.files.tftp.wire.Transfer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/** Receives requests on the well-known port and begins transfers. For one event loop. */
final class TftpRequestHandler {

    private static final Logger LOG = Logger.getLogger(TftpRequestHandler.class);

    /** A database that hangs must not use up the lookups. */
    private static final Duration LOOKUP_TIMEOUT = Duration.ofSeconds(10);

    private static final int MAX_PROVEN = 10_000;

    /** Addresses that are not proven may be forged. They get this part of the lookups, and proven addresses have their own. */
    private static final double UNPROVEN_SHARE = 0.25;

    private final Vertx vertx;
    private final Context loop;
    private final DatagramSocket socket;
    private final TftpSettings settings;
    private final BiFunction<Caller, RequestedFile, Uni<Reply>> files;
    private final MeterRegistry meters;
    private final ProtocolSpans spans;
    private final ProvenAddresses proven = new ProvenAddresses(MAX_PROVEN);
    private final FairConnectionLimit lookups;
    private final FairConnectionLimit lookupsOfUnproven;
    private final TransferLimit transfers;

    /** The last request of each client address and port. A client has one transfer a port: RFC 1350, section 4. */
    private final Map<SocketAddress, ReceivedRequest> requests = new HashMap<>();

    /** @param files finds the file for a caller */
    TftpRequestHandler(
            Vertx vertx,
            DatagramSocket socket,
            TftpSettings settings,
            BiFunction<Caller, RequestedFile, Uni<Reply>> files,
            MeterRegistry meters,
            ProtocolSpans spans) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.socket = socket;
        this.settings = settings;
        this.files = files;
        this.meters = meters;
        this.spans = spans;
        this.lookups = new FairConnectionLimit(settings.maxTransfers(), settings.maxTransfersPerAddress());
        int unproven = (int) Math.ceil(settings.maxTransfers() * UNPROVEN_SHARE);
        this.lookupsOfUnproven = new FairConnectionLimit(unproven, settings.maxTransfersPerAddress());
        this.transfers =
                new TransferLimit(settings.maxTransfers(), settings.maxTransfersPerAddress(), proven::contains);
    }

    void receive(DatagramPacket datagram) {
        var client = datagram.sender();
        var packet = PacketReader.read(datagram.data().getBytes());
        if (packet.isEmpty()) {
            refuse(client, ErrorCode.ILLEGAL_OPERATION, "Not a TFTP request");
            return;
        }
        switch (packet.get()) {
            case Packet.ReadRequest read -> read(client, read);
            case Packet.WriteRequest ignored -> refuse(client, ErrorCode.ACCESS_VIOLATION, "Files are read only");
            case Packet.Error ignored -> {} // no error is answered with an error
            case Packet.Data ignored -> unknownTransfer(client);
            case Packet.Acknowledgement ignored -> unknownTransfer(client);
            case Packet.OptionAcknowledgement ignored -> unknownTransfer(client);
        }
    }

    private void read(SocketAddress client, Packet.ReadRequest read) {
        var last = requests.get(client);
        if (last != null && last.isRepeatedBy(read)) {
            return;
        }
        if (last != null) {
            giveUp(last);
        }
        var file = RequestedFile.at(read.file());
        var mode = Mode.named(read.mode());
        if (mode.isEmpty()) {
            refuse(client, ErrorCode.ILLEGAL_OPERATION, "Mode must be octet or netascii");
        } else if (file.isEmpty()) {
            missing(client);
        } else {
            lookUp(client, read, file.get(), mode.get());
        }
    }

    /** The client asks for something else, so it no longer wants this. */
    private void giveUp(ReceivedRequest request) {
        requests.remove(request.client);
        request.supersede();
    }

    private void lookUp(SocketAddress client, Packet.ReadRequest read, RequestedFile file, Mode mode) {
        var address = ReceivedRequest.caller(client).address();
        var limit = proven.contains(address) ? lookups : lookupsOfUnproven;
        if (!limit.acquire(address)) {
            drop();
            return;
        }
        var request = new ReceivedRequest(read, client, spans.begin("TFTP", "read"));
        if (file instanceof RequestedFile.Configuration it) {
            request.span.ofDevice(it.device().text());
        }
        requests.put(client, request);
        files.apply(request.caller, file)
                .ifNoItem()
                .after(LOOKUP_TIMEOUT)
                .fail()
                .onTermination()
                .invoke(() -> limit.release(address))
                .subscribe()
                .with(
                        reply -> onLoop(request, () -> answer(request, mode, reply)),
                        failure -> onLoop(request, () -> failed(request, file, failure)));
    }

    /** Unless the client has asked for something else meanwhile. */
    private void onLoop(ReceivedRequest request, Runnable action) {
        loop.runOnContext(ignored -> {
            if (requests.remove(request.client, request)) {
                action.run();
            }
        });
    }

    private void answer(ReceivedRequest request, Mode mode, Reply reply) {
        switch (reply) {
            case Reply.Found found -> begin(request, mode, found.file());
            case Reply.Guest guest -> begin(request, mode, guest.file());
            case Reply.Missing ignored -> {
                request.span.end("missing");
                missing(request.client);
            }
            case Reply.Throttled ignored -> {
                request.span.end("throttled");
                count(429); // no answer: the sender may be forged
            }
        }
    }

    private void begin(ReceivedRequest request, Mode mode, ServedFile file) {
        var address = request.caller.address();
        if (!transfers.makeRoomFor(address)) {
            request.span.end("dropped");
            drop();
            return;
        }
        count(200);
        var transfer = new TransferSocket(
                vertx,
                vertx.createDatagramSocket(TftpServer.options(settings.host())),
                request.client,
                address,
                Transfer.of(mode.encode(file.content()), request.packet.options(), settings.retransmitTimeout()),
                this::acknowledged,
                (ended, outcome) -> ended(request, ended, outcome));
        request.begins(transfer);
        requests.put(request.client, request);
        transfers.add(transfer);
        transfer.begin(settings.host());
    }

    private void acknowledged(TransferSocket transfer) {
        proven.add(transfer.address());
        transfers.acknowledged(transfer);
    }

    private void ended(ReceivedRequest request, TransferSocket transfer, Transfer.Outcome outcome) {
        requests.remove(request.client, request);
        transfers.remove(transfer);
        request.span.end(outcome.label());
        meters.counter("offhook.files.tftp.transfers", "outcome", outcome.label())
                .increment();
    }

    private void failed(ReceivedRequest request, RequestedFile file, Throwable failure) {
        request.span.fail(failure);
        LOG.warnf(
                "File not served: file=%s failure=%s", file, failure.getClass().getName());
        count(503);
        refuse(request.client, ErrorCode.NOT_DEFINED, "Please try again in a moment");
    }

    private void missing(SocketAddress client) {
        count(404);
        refuse(client, ErrorCode.FILE_NOT_FOUND, "File not found");
    }

    private void unknownTransfer(SocketAddress client) {
        refuse(client, ErrorCode.UNKNOWN_TRANSFER_ID, "Unknown transfer");
    }

    private void refuse(SocketAddress client, ErrorCode code, String message) {
        var answer = Buffer.buffer(PacketWriter.write(new Packet.Error(code, message)));
        socket.send(answer, client.port(), client.hostAddress());
    }

    /** Without an answer; the client sends its request again by itself. */
    private void drop() {
        meters.counter("offhook.files.tftp.dropped").increment();
    }

    private void count(int status) {
        meters.counter("offhook.files.answered", "transport", Transport.TFTP.label(), "status", String.valueOf(status))
                .increment();
    }
}

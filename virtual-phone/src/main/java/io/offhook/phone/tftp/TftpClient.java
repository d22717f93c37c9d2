package io.offhook.phone.tftp;

import io.offhook.pki.tlv.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files from one server (RFC 1350). Limits time, retransmissions and size. */
public final class TftpClient {

    private static final int PLAIN_BLOCK = 512;
    /** Fits an Ethernet frame with its headers. */
    private static final int BLOCK = 1428;

    private static final int TRIES = 4;
    private static final int BLOCKS = 1 << 16;

    private final InetSocketAddress server;
    private final Duration wait;
    private final int largest;

    /** @param wait the time until the last packet is sent again */
    public TftpClient(InetSocketAddress server, Duration wait, int largest) {
        this.server = server;
        this.wait = wait;
        this.largest = largest;
    }

    /** @throws FileNotFoundException when the server says that it has no such file */
    public byte[] read(String file) throws IOException {
        var options = new LinkedHashMap<String, String>();
        options.put("blksize", Integer.toString(BLOCK));
        options.put("tsize", "0");
        try (var socket = new DatagramSocket()) {
            return new Transfer(socket).read(TftpPacket.readRequest(file, options));
        }
    }

    /** One transfer. The first port that answers is the peer. The last packet is sent again after a timeout. */
    private final class Transfer {

        private final DatagramSocket socket;
        private final byte[] buffer = new byte[4 + BLOCK + 1];
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private InetSocketAddress peer = server;
        private boolean answered;
        private int block = PLAIN_BLOCK;
        private int next = 1;

        Transfer(DatagramSocket socket) {
            this.socket = socket;
        }

        byte[] read(byte[] request) throws IOException {
            var last = request;
            var tries = 0;
            send(last);
            var deadline = System.nanoTime() + wait.toNanos();
            while (true) {
                var packet = receive(deadline);
                if (packet == null) {
                    if (++tries >= TRIES) {
                        throw new SocketTimeoutException("no answer over TFTP");
                    }
                    send(last);
                    deadline = System.nanoTime() + wait.toNanos();
                    continue;
                }
                switch (packet) {
                    case TftpPacket.Failed(var code, var message) -> throw failure(code, message);
                    case TftpPacket.OptionsAccepted(var options) -> {
                        if (next == 1 && content.size() == 0) {
                            agree(options);
                            last = TftpPacket.acknowledgement(0);
                            send(last);
                        }
                    }
                    case TftpPacket.Data(var number, var bytes) -> {
                        if (number == next) {
                            append(bytes);
                            last = TftpPacket.acknowledgement(number);
                            send(last);
                            if (bytes.length() < block) {
                                return content.toByteArray();
                            }
                            next = (next + 1) % BLOCKS;
                            tries = 0;
                            deadline = System.nanoTime() + wait.toNanos();
                        }
                        // Another number is a duplicate. Acknowledging it would double every later packet (Sorcerer's
                        // Apprentice).
                    }
                }
            }
        }

        private void append(Bytes bytes) throws IOException {
            if (bytes.length() > block) {
                throw new IOException("a block longer than agreed");
            }
            content.writeBytes(bytes.toArray());
            tooLarge(content.size());
        }

        private void agree(Map<String, String> options) throws IOException {
            try {
                block = Integer.parseInt(options.getOrDefault("blksize", Integer.toString(PLAIN_BLOCK)));
                tooLarge(Long.parseLong(options.getOrDefault("tsize", "0")));
            } catch (NumberFormatException e) {
                throw new IOException("TFTP options are not numbers", e);
            }
            if (block < 8 || block > BLOCK) {
                send(TftpPacket.error(TftpPacket.OPTIONS_REFUSED));
                throw new IOException("a block size of " + block + " was not asked for");
            }
        }

        private void tooLarge(long bytes) throws IOException {
            if (bytes > largest) {
                throw new IOException("the file is longer than " + largest + " bytes");
            }
        }

        private void send(byte[] packet) throws IOException {
            socket.send(new DatagramPacket(packet, packet.length, peer));
        }

        /** Null at the deadline. */
        private @Nullable TftpPacket receive(long deadline) throws IOException {
            while (true) {
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return null;
                }
                socket.setSoTimeout((int) left);
                var packet = new DatagramPacket(buffer, buffer.length);
                try {
                    socket.receive(packet);
                } catch (SocketTimeoutException e) {
                    return null;
                }
                if (isFromPeer((InetSocketAddress) packet.getSocketAddress())) {
                    return TftpPacket.parse(packet.getData(), packet.getLength());
                }
            }
        }

        /** The server answers from a new port (RFC 1350, section 4). Packets from other ports are refused. */
        private boolean isFromPeer(InetSocketAddress from) throws IOException {
            if (!answered && from.getAddress().equals(server.getAddress())) {
                peer = from;
                answered = true;
            }
            if (from.equals(peer)) {
                return true;
            }
            var error = TftpPacket.error(TftpPacket.UNKNOWN_TRANSFER);
            socket.send(new DatagramPacket(error, error.length, from));
            return false;
        }
    }

    private static IOException failure(int code, String message) {
        return code == TftpPacket.FILE_NOT_FOUND
                ? new FileNotFoundException(message)
                : new IOException("TFTP error " + code + " " + message);
    }
}

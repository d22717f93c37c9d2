package io.offhook.phone.tftp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Just enough of a TFTP server, with some of the faults that real networks have. */
public final class TestTftpServer implements AutoCloseable {

    private static final int RESEND_MILLIS = 100;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile boolean options = true;
    private volatile int loss = Integer.MAX_VALUE;

    public TestTftpServer() throws IOException {
        Thread.startVirtualThread(this::listen);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public void serve(String name, byte[] content) {
        files.put(name, content);
    }

    void withoutOptions() {
        options = false;
    }

    /** Of every so many packets the last is not sent. */
    void loseEvery(int packets) {
        loss = packets;
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                var request = new DatagramPacket(new byte[600], 600);
                socket.receive(request);
                var client = request.getSocketAddress();
                var text = new String(request.getData(), 2, request.getLength() - 2, StandardCharsets.UTF_8);
                var name = text.substring(0, text.indexOf('\0'));
                Thread.startVirtualThread(() -> answer(client, name));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void answer(SocketAddress client, String name) {
        try (var transfer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            transfer.setSoTimeout(RESEND_MILLIS);
            var content = files.get(name);
            if (content == null) {
                send(transfer, client, new byte[] {0, 5, 0, 1, 'n', 'o', 0});
                return;
            }
            var sent = 0;
            var block = options ? 1428 : 512;
            if (options) {
                var oack = "\0\6blksize\0001428\0tsize\0" + content.length + "\0";
                exchange(transfer, client, oack.getBytes(StandardCharsets.US_ASCII), 0, sent++);
            }
            for (var number = 1; ; number++) {
                var from = (number - 1) * block;
                var part = Arrays.copyOfRange(content, from, Math.min(from + block, content.length));
                var packet = new byte[4 + part.length];
                packet[1] = 3;
                packet[2] = (byte) (number >> 8);
                packet[3] = (byte) number;
                System.arraycopy(part, 0, packet, 4, part.length);
                exchange(transfer, client, packet, number, sent++);
                if (part.length < block) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client has left
        }
    }

    private void exchange(DatagramSocket transfer, SocketAddress client, byte[] packet, int number, int sent)
            throws IOException {
        var lose = sent % loss == loss - 1;
        for (var tries = 0; !socket.isClosed(); tries++) {
            if (!lose || tries > 0) {
                send(transfer, client, packet);
            }
            try {
                var answer = new DatagramPacket(new byte[600], 600);
                transfer.receive(answer);
                var data = answer.getData();
                if (data[1] == 4 && ((data[2] & 0xFF) << 8 | (data[3] & 0xFF)) == number) {
                    return;
                }
                if (data[1] == 5) {
                    throw new IOException("the client gave up");
                }
            } catch (SocketTimeoutException e) {
                // sent again
            }
        }
        throw new IOException("the test is over");
    }

    private static void send(DatagramSocket socket, SocketAddress client, byte[] packet) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, client));
    }

    @Override
    public void close() {
        socket.close();
    }
}

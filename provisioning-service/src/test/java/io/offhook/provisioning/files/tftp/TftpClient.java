package io.offhook.provisioning.files.tftp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A TFTP client that can misbehave. */
public final class TftpClient implements AutoCloseable {

    private static final int RECEIVE_TIMEOUT_MILLIS = 30_000;

    private final DatagramSocket socket;
    private final int port;
    private int peer;

    public TftpClient(int port) throws IOException {
        this("127.0.0.1", port);
    }

    /** @param address of the client */
    TftpClient(String address, int port) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getByName(address));
        this.port = port;
        this.peer = port;
        socket.setSoTimeout(RECEIVE_TIMEOUT_MILLIS);
    }

    static boolean isCurlThere() {
        try {
            var curl = new ProcessBuilder("curl", "--version").start();
            return new String(curl.getInputStream().readAllBytes(), ISO_8859_1).contains(" tftp");
        } catch (IOException e) {
            return false;
        }
    }

    public void ask(String file, String mode, String... options) throws IOException {
        var request = new StringBuilder("\0\1" + file + "\0" + mode + "\0");
        for (var option : options) {
            request.append(option).append('\0');
        }
        var bytes = request.toString().getBytes(ISO_8859_1);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    void say(byte[] datagram) throws IOException {
        socket.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), peer));
    }

    public void acknowledge(int block) throws IOException {
        say(new byte[] {0, 4, (byte) (block >> 8), (byte) block});
    }

    void refuse() throws IOException {
        say("\0\5\0\0enough\0".getBytes(ISO_8859_1));
    }

    /** The next datagram, one character a byte. Its sender is the peer from now on. */
    public String hear() throws IOException {
        var datagram = new DatagramPacket(new byte[2_000], 2_000);
        socket.receive(datagram);
        peer = datagram.getPort();
        return new String(datagram.getData(), 0, datagram.getLength(), ISO_8859_1);
    }

    /** Acknowledges blocks one by one, up to a short one. */
    public byte[] fetch(int blockSize) throws IOException {
        var content = new ByteArrayOutputStream();
        Set<Integer> seen = new HashSet<>();
        while (true) {
            var data = hear().getBytes(ISO_8859_1);
            if (data[1] != 3) {
                throw new IOException("not a block: " + Arrays.toString(data));
            }
            int block = ((data[2] & 0xFF) << 8) | (data[3] & 0xFF);
            if (seen.add(block)) {
                content.write(data, 4, data.length - 4);
            }
            acknowledge(block);
            if (data.length - 4 < blockSize) {
                return content.toByteArray();
            }
        }
    }

    void speakTo(int otherPort) {
        peer = otherPort;
    }

    int peer() {
        return peer;
    }

    @Override
    public void close() {
        socket.close();
    }
}

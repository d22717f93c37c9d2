package io.offhook.phone.wire;

import io.offhook.pki.Role;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.testpki.Identity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLServerSocket;

/** A TVS that vouches for everybody, in one role. */
final class TestTvs implements AutoCloseable {

    private final SSLServerSocket server;
    private final Role role;

    TestTvs(Identity identity, Role role) throws Exception {
        this.role = role;
        server = (SSLServerSocket) TestHttps.contextOf(identity)
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
    }

    /** Nobody listens on port 1. */
    static InetSocketAddress nowhere() {
        return InetSocketAddress.createUnresolved("127.0.0.1", 1);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var header = socket.getInputStream().readNBytes(10);
                if (header.length < 10) {
                    continue;
                }
                socket.getInputStream().readNBytes(ByteBuffer.wrap(header).getShort(8));
                var body = new TlvWriter()
                        .oneByte(7, 0)
                        .oneByte(8, role.code())
                        .fourBytes(9, 86_400)
                        .toArray();
                header[2]++;
                var answer = ByteBuffer.allocate(10 + body.length).put(header).put(body);
                socket.getOutputStream()
                        .write(answer.putShort(8, (short) body.length).array());
            } catch (IOException e) {
                // the phone has left, or the test is over
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

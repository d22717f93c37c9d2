package io.offhook.attack.phone;

import io.offhook.attack.caller.GoodCaller;
import io.offhook.attack.caller.GoodCalls;
import io.offhook.attack.caller.MetricsPages;
import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.HttpText;
import io.offhook.attack.wire.Strangers;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** 6: transfers that nobody acknowledges, from many addresses, and datagrams that are no TFTP (RFC 1350, 2347). */
public final class TftpFlood implements Attack {

    private static final int TRANSFERS = 1_500;
    private static final int GOOD_EVERY = 500;
    private static final int RANDOM = 300;
    private static final int MOST_NEW_SERIES = 12;
    private static final int LONGEST = 1_400;

    private static final String READ = "\0\1";

    private static final List<String> MALFORMED = List.of(
            "",
            "\0",
            "\0\1",
            "\0\1\0",
            "\0\1\0\0",
            READ + "ITLFile.tlv",
            READ + "ITLFile.tlv\0octet",
            READ + "ITLFile.tlv\0mail\0",
            READ + "ITLFile.tlv\0\u00ff\u00fe\0",
            READ + "../../etc/passwd\0octet\0",
            READ + "/etc/passwd\0octet\0",
            READ + "..\\..\\x\0octet\0",
            READ + "ITLFile.tlv\0octet\0blksize\0",
            READ + "ITLFile.tlv\0octet\0blksize\0000\0",
            READ + "ITLFile.tlv\0octet\0blksize\000-1\0",
            READ + "ITLFile.tlv\0octet\0blksize\000999999999999999999\0",
            READ + "ITLFile.tlv\0octet\0tsize\000-1\0timeout\0000\0",
            READ + "ITLFile.tlv\0octet\0windowsize\00065535\0",
            READ + "ITLFile.tlv\0octet\0timeout\000999999\0",
            READ + "ITLFile.tlv\0octet\0" + "a\0b\0".repeat(300),
            READ + "A".repeat(1_300) + "\0octet\0",
            READ + "\0octet\0",
            READ + "%00%0a\n\r\0octet\0",
            "\0\2ITLFile.tlv\0octet\0",
            "\0\3",
            "\0\3\0\1data",
            "\0\4",
            "\0\4\0\1",
            "\0\4\u00ff\u00ff",
            "\0\5",
            "\0\5\0\1no\0",
            "\0\6",
            "\0\6blksize\0008\0",
            "\0\7x",
            "\u00ff\u00ffx",
            "\1\0ITLFile.tlv\0octet\0");

    @Override
    public String title() {
        return "TFTP transfers that nobody acknowledges, and malformed datagrams: others still get their files";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var tftp = context.target().of(Kind.TFTP);
        var good = new GoodCaller(context.target());
        GoodCalls.check(good, tftp, "before the flood", findings);
        var before = MetricsPages.of(context.target()).get("provisioning");
        for (int i = 1; i <= TRANSFERS; i++) {
            var file = i % 2 == 0 ? "ITLFile.tlv" : "XMLDefault.cnf.xml";
            send(tftp.getFirst(), READ + file + "\0octet\0", context.random());
            findings.count("transfers that nobody acknowledges");
            if (i % GOOD_EVERY == 0) {
                GoodCalls.check(good, tftp, "beside transfers that nobody acknowledges", findings);
            }
        }
        for (var datagram : MALFORMED) {
            send(tftp.getFirst(), datagram, context.random());
            findings.count("malformed datagrams");
        }
        for (int i = 0; i < RANDOM; i++) {
            var bytes = new byte[context.random().nextInt(LONGEST)];
            context.random().nextBytes(bytes);
            send(tftp.getFirst(), "\0" + (char) (1 + i % 6) + HttpText.text(bytes), context.random());
            findings.count("malformed datagrams");
        }
        GoodCalls.check(good, tftp, "after malformed datagrams", findings);
        var grown = Objects.requireNonNull(MetricsPages.of(context.target()).get("provisioning"))
                .since(Objects.requireNonNull(before));
        if (grown.size() > MOST_NEW_SERIES) {
            findings.violation("provisioning has " + grown.size() + " more series, such as "
                    + grown.iterator().next());
        }
    }

    /** From a new address and port each time; nobody listens there for the answer. */
    private static void send(Endpoint endpoint, String datagram, RandomGenerator random) throws IOException {
        InetAddress from = Strangers.address(random);
        try (var socket = new DatagramSocket(new InetSocketAddress(from, 0))) {
            var bytes = HttpText.latin(datagram);
            socket.send(new DatagramPacket(bytes, bytes.length, endpoint.address()));
        }
    }
}

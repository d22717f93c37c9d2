package io.offhook.activation.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The life of one device as a network shows it. The device uses one connection at a time and sends a request after the answer to the one
 * before. The last request of a connection may be lost, or arrive minutes later, when the device has long gone on elsewhere. Times are
 * in microseconds.
 */
final class DeviceLife {

    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final int POOL = 16;

    /** How a device comes by the address that others see. */
    private enum Network {
        FIXED,
        NEW_ADDRESS_NOW_AND_THEN,
        NAT_WITH_AN_ADDRESS_PER_CONNECTION,
        ROAMING
    }

    /** Why a device opens another connection. */
    private enum Reason {
        REBOOT,
        ANOTHER_CODE,
        LOST_CONNECTION,
        NO_ANSWER_IN_TIME,
        RENEWED_LSC
    }

    /** A request when it arrives. @param acceptedAt what its replica knows of the time of the handshake; zero: nothing */
    record Arrival(long at, IdentityUse use, long acceptedAt) {}

    private final Random random;
    private final String mac;
    private final Network network;
    private final List<Arrival> arrivals = new ArrayList<>();
    private int lsc;
    private int addresses;
    private long now = SECOND;

    DeviceLife(int number, Random random) {
        this.random = random;
        this.mac = "%012X".formatted(number);
        this.network = pick(Network.values());
    }

    /** In the order of arrival. */
    List<Arrival> arrivals() {
        int connections = 2 + random.nextInt(9);
        for (int i = 0; i < connections; i++) {
            next(pick(Reason.values()));
        }
        arrivals.sort((a, b) -> Long.compare(a.at(), b.at()));
        return arrivals;
    }

    private void next(Reason reason) {
        switch (reason) {
            case REBOOT -> now += 20 * SECOND + upTo(60 * SECOND);
            case ANOTHER_CODE -> now += upTo(3_600 * SECOND);
            case LOST_CONNECTION -> now += upTo(200 * MILLI);
            case NO_ANSWER_IN_TIME -> now += upTo(10 * SECOND);
            case RENEWED_LSC -> {
                lsc++;
                now += upTo(30 * SECOND);
            }
        }
        connect(reason == Reason.NO_ANSWER_IN_TIME || reason == Reason.LOST_CONNECTION || random.nextInt(4) == 0);
    }

    /** @param abandoned whether the device does not wait for the last answer */
    private void connect(boolean abandoned) {
        var connection = new UsedConnection(mac + "-" + now, 0);
        var address = address();
        now += 1 + upTo(50 * MILLI);
        long acceptedAt = random.nextInt(5) == 0 ? 0 : now - upTo(5 * MILLI);
        now += 1 + upTo(80 * MILLI);
        var certificate = certificate();
        int requests = 1 + random.nextInt(4);
        for (int i = 0; i < requests; i++) {
            boolean late = abandoned && i == requests - 1;
            if (late && random.nextInt(4) == 0) {
                return; // lost for good
            }
            long arrival = now + 1 + upTo(late ? 120 * SECOND : 100 * MILLI);
            arrivals.add(new Arrival(arrival, new IdentityUse(certificate, connection, address), acceptedAt));
            now = (late ? now : arrival) + 1 + upTo(300 * MILLI);
        }
    }

    private PresentedCertificate certificate() {
        return lsc > 0 && random.nextBoolean()
                ? new PresentedCertificate(mac, "lsc" + lsc + mac, "key" + lsc + mac, CertificateKind.LSC)
                : new PresentedCertificate(mac, "mic" + mac, "key" + mac, CertificateKind.MIC);
    }

    private String address() {
        return switch (network) {
            case FIXED -> "10.0.0.1";
            case NEW_ADDRESS_NOW_AND_THEN -> "10.0.1." + (random.nextInt(3) == 0 ? ++addresses : addresses);
            case NAT_WITH_AN_ADDRESS_PER_CONNECTION -> "192.0.2." + random.nextInt(POOL);
            case ROAMING -> random.nextBoolean() ? "198.51.100.1" : "203.0.113." + random.nextInt(POOL);
        };
    }

    private long upTo(long most) {
        return random.nextLong(most);
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}

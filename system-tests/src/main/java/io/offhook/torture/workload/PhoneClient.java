package io.offhook.torture.workload;

import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Observed;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Replica;
import io.offhook.torture.peers.PhoneManufacturer;
import io.offhook.torture.peers.RevealedCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A device with a certificate and an IP address. Every attempt goes into the history. */
public final class PhoneClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(6);

    private final Device device;
    private final Identity identity;
    private final Caller caller;
    private final InetAddress address;
    private final PhoneTls tls;
    private final History history;

    private PhoneClient(
            Device device, Identity identity, boolean genuine, InetAddress address, PhoneTls tls, History history) {
        this.device = device;
        this.identity = identity;
        this.caller = new Caller(
                PhoneManufacturer.fingerprint(identity.certificate()),
                device.mac().digits(),
                device.model().name(),
                genuine);
        this.address = address;
        this.tls = tls;
        this.history = history;
    }

    /** @param random chooses the address, one of 16 million on the loopback interface */
    static PhoneClient of(
            Device device, Identity identity, boolean genuine, PhoneTls tls, History history, RandomGenerator random) {
        byte[] address = {
            127, (byte) (1 + random.nextInt(250)), (byte) random.nextInt(256), (byte) (1 + random.nextInt(250))
        };
        try {
            return new PhoneClient(device, identity, genuine, InetAddress.getByAddress(address), tls, history);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Device device() {
        return device;
    }

    /** SHA-256 of the certificate, lower-case hex. */
    public String certificate() {
        return caller.certificate();
    }

    public Observed redeem(RevealedCode code, Replica replica) {
        return redeem(code, replica, TIMEOUT, false);
    }

    /** @param timeout of each step */
    public Observed redeem(RevealedCode code, Replica replica, Duration timeout, boolean closing) {
        var sentAt = Instant.now();
        return record(code, replica, sentAt, request(replica, timeout).send(code.digits()), closing);
    }

    public Observed redeemAndDisconnect(RevealedCode code, Replica replica, Duration after) {
        var sentAt = Instant.now();
        var observed = request(replica, TIMEOUT).sendAndDisconnect(code.digits(), after);
        return record(code, replica, sentAt, observed, false);
    }

    /** @param digits almost certainly of no code */
    public Observed guess(String digits, Replica replica) {
        var sentAt = Instant.now();
        return record(null, replica, sentAt, request(replica, TIMEOUT).send(digits), false);
    }

    /** Repeats the request, at a random replica each time or at the next if that one is not reached, until the answer is final or the time is over. */
    public Observed redeemUntilFinal(
            RevealedCode code, List<Replica> replicas, RandomGenerator random, Duration timeout)
            throws InterruptedException {
        return redeemUntilFinal(code, replicas, random, timeout, false);
    }

    Observed redeemUntilFinal(
            RevealedCode code, List<Replica> replicas, RandomGenerator random, Duration timeout, boolean closing)
            throws InterruptedException {
        var deadline = Deadline.in(timeout);
        while (true) {
            int first = random.nextInt(replicas.size());
            var observed = redeem(code, replicas.get(first), TIMEOUT, closing);
            if (observed instanceof Observed.NotSent) { // as where a load balancer knows who is ready
                observed = redeem(code, replicas.get((first + 1) % replicas.size()), TIMEOUT, closing);
            }
            if (observed.isFinal() || deadline.isOver()) {
                return observed;
            }
            Thread.sleep(200 + random.nextInt(800));
        }
    }

    private RedemptionRequest request(Replica replica, Duration timeout) {
        return new RedemptionRequest(tls.socketsOf(identity), address, replica.phonePort(), timeout);
    }

    private Observed record(
            @Nullable RevealedCode code, Replica replica, Instant sentAt, Observed observed, boolean closing) {
        history.add(new Attempt(
                code == null ? null : code.id(), caller, replica.name(), sentAt, Instant.now(), observed, closing));
        return observed;
    }
}

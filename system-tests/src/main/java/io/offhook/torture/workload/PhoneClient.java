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
import io.offhook.torture.peers.RevealedCode;
import io.offhook.torture.peers.PhoneManufacturer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A device with a certificate and an address. Whatever it sees goes on record. */
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

    /** @param random picks its address, one of 16 million on the loopback interface */
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

    /** SHA-256 of its certificate. */
    public String certificate() {
        return caller.certificate();
    }

    public Observed ask(RevealedCode code, Replica replica) {
        return ask(code, replica, TIMEOUT, false);
    }

    /** @param patience for each step; a replica that is stopped answers late */
    public Observed ask(RevealedCode code, Replica replica, Duration timeout, boolean closing) {
        var sentAt = Instant.now();
        return record(code, replica, sentAt, call(replica, timeout).ask(code.digits()), closing);
    }

    public Observed redeemAndHangUp(RevealedCode code, Replica replica, Duration after) {
        var sentAt = Instant.now();
        var observed = call(replica, TIMEOUT).redeemAndHangUp(code.digits(), after);
        return record(code, replica, sentAt, observed, false);
    }

    /** @param digits of a code that, most likely, does not exist */
    public Observed guess(String digits, Replica replica) {
        var sentAt = Instant.now();
        return record(null, replica, sentAt, call(replica, TIMEOUT).ask(digits), false);
    }

    /** Asks one replica or the other until it is told something that will not pass, or the time is over. */
    public Observed redeemUntilFinal(RevealedCode code, List<Replica> replicas, RandomGenerator random, Duration within)
            throws InterruptedException {
        return redeemUntilFinal(code, replicas, random, within, false);
    }

    Observed redeemUntilFinal(RevealedCode code, List<Replica> replicas, RandomGenerator random, Duration within, boolean closing)
            throws InterruptedException {
        var deadline = Deadline.in(within);
        while (true) {
            var observed = ask(code, replicas.get(random.nextInt(replicas.size())), TIMEOUT, closing);
            if (observed.isFinal() || deadline.isOver()) {
                return observed;
            }
            Thread.sleep(200 + random.nextInt(800));
        }
    }

    private RedemptionRequest call(Replica replica, Duration timeout) {
        return new RedemptionRequest(tls.socketsOf(identity), address, replica.phonePort(), timeout);
    }

    private Observed record(@Nullable RevealedCode code, Replica replica, Instant sentAt, Observed observed, boolean closing) {
        history.add(new Attempt(
                code == null ? null : code.id(), caller, replica.name(), sentAt, Instant.now(), observed, closing));
        return observed;
    }
}

package io.offhook.torture.storm;

import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.History;
import io.offhook.torture.history.Saw;
import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Replica;
import io.offhook.torture.outside.Code;
import io.offhook.torture.outside.Manufacturer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A device with a certificate and an address. Whatever it sees goes on record. */
public final class Telephone {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Device device;
    private final Identity identity;
    private final Caller caller;
    private final InetAddress address;
    private final PhoneTls tls;
    private final History history;

    private Telephone(
            Device device, Identity identity, boolean genuine, InetAddress address, PhoneTls tls, History history) {
        this.device = device;
        this.identity = identity;
        this.caller = new Caller(
                Manufacturer.fingerprint(identity.certificate()),
                device.mac().digits(),
                device.model().name(),
                genuine);
        this.address = address;
        this.tls = tls;
        this.history = history;
    }

    /** @param random picks its address, one of 16 million on the loopback interface */
    static Telephone of(
            Device device, Identity identity, boolean genuine, PhoneTls tls, History history, RandomGenerator random) {
        byte[] address = {
            127, (byte) (1 + random.nextInt(250)), (byte) random.nextInt(256), (byte) (1 + random.nextInt(250))
        };
        try {
            return new Telephone(device, identity, genuine, InetAddress.getByAddress(address), tls, history);
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

    public Saw ask(Code code, Replica replica) {
        return ask(code, replica, PATIENCE, false);
    }

    /** @param patience for each step; a replica that is stopped answers late */
    public Saw ask(Code code, Replica replica, Duration patience, boolean closing) {
        var sentAt = Instant.now();
        return record(code, replica, sentAt, call(replica, patience).ask(code.digits()), closing);
    }

    public Saw askAndHangUp(Code code, Replica replica, Duration after) {
        var sentAt = Instant.now();
        var saw = call(replica, PATIENCE).askAndHangUp(code.digits(), after);
        return record(code, replica, sentAt, saw, false);
    }

    /** @param digits of a code that, most likely, does not exist */
    public Saw guess(String digits, Replica replica) {
        var sentAt = Instant.now();
        return record(null, replica, sentAt, call(replica, PATIENCE).ask(digits), false);
    }

    /** Asks one replica or the other until it is told something that will not pass, or the time is over. */
    public Saw askUntilTold(Code code, List<Replica> replicas, RandomGenerator random, Duration within)
            throws InterruptedException {
        return askUntilTold(code, replicas, random, within, false);
    }

    Saw askUntilTold(Code code, List<Replica> replicas, RandomGenerator random, Duration within, boolean closing)
            throws InterruptedException {
        var deadline = Deadline.in(within);
        while (true) {
            var saw = ask(code, replicas.get(random.nextInt(replicas.size())), PATIENCE, closing);
            if (saw.isFinal() || deadline.isOver()) {
                return saw;
            }
            Thread.sleep(200 + random.nextInt(800));
        }
    }

    private PhoneCall call(Replica replica, Duration patience) {
        return new PhoneCall(tls.socketsOf(identity), address, replica.phonePort(), patience);
    }

    private Saw record(@Nullable Code code, Replica replica, Instant sentAt, Saw saw, boolean closing) {
        history.add(new Attempt(
                code == null ? null : code.id(), caller, replica.name(), sentAt, Instant.now(), saw, closing));
        return saw;
    }
}

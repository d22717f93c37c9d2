package io.offhook.activation.registration;

import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.device.store.DeviceLocks;
import io.offhook.activation.expected.store.CheckingDevices;
import io.offhook.activation.redis.TimedRedis;
import io.offhook.contracts.activation.AutoRegistrationRequested;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Records that a genuine device asks for a record of its own: once in a while for each, and so many in a second for all. */
@ApplicationScoped
public class RequestingAutoRegistration {

    /** A device that asks again within this time is told to wait, and nothing is recorded. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final CheckingDevices devices;
    private final UnitOfWork units;
    private final EventStore store;
    private final DeviceLocks locks;
    private final TimedRedis redis;
    private final AutoRegistrationRate rate;

    RequestingAutoRegistration(
            CheckingDevices devices,
            UnitOfWork units,
            EventStore store,
            DeviceLocks locks,
            TimedRedis redis,
            AutoRegistrationRate rate) {
        this.devices = devices;
        this.units = units;
        this.store = store;
        this.locks = locks;
        this.redis = redis;
        this.rate = rate;
    }

    /** What becomes of a request. */
    public enum Answer {
        /** It is recorded, or was a moment ago. */
        ASKED,
        /** The device, or its certificate, is locked. */
        LOCKED,
        /** It is on no list of expected devices, and such devices are refused. */
        UNEXPECTED,
        /** Too many ask, or a part is away. */
        BUSY
    }

    public Uni<Answer> request(DeviceIdentity device, Cause cause) {
        return devices.admits(device.seen(), cause)
                .flatMap(admitted -> admitted
                        ? requestExpected(device, cause)
                        : Uni.createFrom().item(Answer.UNEXPECTED))
                .onFailure()
                .recoverWithItem(Answer.BUSY);
    }

    private Uni<Answer> requestExpected(DeviceIdentity device, Cause cause) {
        return isFirst(device)
                .flatMap(first -> first
                        ? rate.admit(() -> record(device, cause))
                        : Uni.createFrom().item(Answer.ASKED))
                .onFailure(RateLimitException.class)
                .recoverWithUni(() -> forget(device).replaceWith(Answer.BUSY))
                .onFailure()
                .recoverWithUni(() -> forget(device).replaceWith(Answer.BUSY));
    }

    private Uni<Boolean> isFirst(DeviceIdentity device) {
        return redis.send(Request.cmd(Command.SET)
                        .arg(key(device))
                        .arg("1")
                        .arg("NX")
                        .arg("PX")
                        .arg(INTERVAL.toMillis()))
                .map(answer -> answer != null);
    }

    private Uni<Answer> record(DeviceIdentity device, Cause cause) {
        var streamId = "auto-registration/" + device.deviceName();
        var event = new AutoRegistrationRequested(
                device.mac(), device.deviceName(), device.model(), device.certificateFingerprint());
        return units.runApart(() -> locks.now(List.of(device.mac()))
                .flatMap(now -> now.refuse(device.mac(), device.certificateFingerprint())
                        ? Uni.createFrom().item(Answer.LOCKED)
                        : store.version(streamId)
                                .flatMap(version -> store.append(streamId, version, List.of(event), cause.at(now.at())))
                                .map(Append::orRollBack)
                                .replaceWith(Answer.ASKED)));
    }

    /** The device may ask again at once. */
    private Uni<Void> forget(DeviceIdentity device) {
        return redis.send(Request.cmd(Command.DEL).arg(key(device)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private static String key(DeviceIdentity device) {
        return "offhook:{" + device.mac() + "}:auto-registration:" + device.certificateFingerprint();
    }
}

package io.offhook.activation.device.store;

import io.offhook.activation.device.DeviceCommand.Unlock;
import io.offhook.activation.device.UnlockRefusal;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Unlocks a device as an administrator chose. */
@ApplicationScoped
public class UnlockingDevice {

    private static final Logger LOG = Logger.getLogger(UnlockingDevice.class);

    private final UnitOfWork units;
    private final DeviceCommands commands;
    private final IdentityUses uses;

    UnlockingDevice(UnitOfWork units, DeviceCommands commands, IdentityUses uses) {
        this.units = units;
        this.commands = commands;
        this.uses = uses;
    }

    /**
     * What was seen before the choice is forgotten first: otherwise the next use would lock the device again. If the process dies after that,
     * the device is still locked.
     */
    public Uni<Decision<IdentityEvent, UnlockRefusal>> unlock(Unlock command, Cause cause) {
        return units.run(() -> suspects(command.mac()))
                .flatMap(suspects -> forget(command.mac(), suspects))
                .chain(() -> units.run(() -> commands.handle(command, cause)));
    }

    private static Uni<List<String>> suspects(String mac) {
        return PlainSql.select("select certificates from locked_device where mac = $1", mac)
                .map(rows -> rows.stream()
                        .flatMap(row -> List.of(((String) row[0]).split(" ")).stream())
                        .toList());
    }

    /** A Redis that is away may lock the device once more; it must not keep an administrator from unlocking it. */
    private Uni<Void> forget(String mac, List<String> suspects) {
        return uses.forget(mac, suspects)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Uses of an unlocked device not forgotten: device=SEP%s failure=%s",
                        mac, failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}

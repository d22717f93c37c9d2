package io.offhook.activation.code.issuing;

import io.offhook.eventing.EventCodec;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which phone a device is: one MAC, one phone. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class DeviceAssignments {

    /** The phone that has this MAC. */
    public Uni<Optional<UUID>> phoneOf(String mac) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select phone_id from device_assignment where mac = :mac", UUID.class)
                        .setParameter("mac", mac)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /**
     * Assigns the MAC unless another phone has it.
     *
     * @return whether this phone has it now
     */
    public Uni<Boolean> claim(String mac, UUID phoneId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                                insert into device_assignment as d (mac, phone_id) values (:mac, :phoneId)
                                on conflict (mac) do update set phone_id = excluded.phone_id
                                where d.phone_id = excluded.phone_id""")
                        .setParameter("mac", mac)
                        .setParameter("phoneId", phoneId)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    /** The same for many at once: whoever has a MAC keeps it, and of two in here that name one the first has it. */
    Uni<Void> assignAll(List<Assignment> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                insert into device_assignment (mac, phone_id)
                                select mac, phone_id from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                                    as r (mac text, phone_id uuid)
                                on conflict (mac) do nothing""")
                                .setParameter("rows", EventCodec.write(wanted))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    /** A device and the phone that it is. */
    record Assignment(String mac, UUID phone_id) {}

    /** What provisioning says is so; it sees to it that MACs are unique among its records. */
    Uni<Void> assign(@Nullable String mac, UUID phoneId) {
        return mac == null ? Uni.createFrom().voidItem() : claim(mac, phoneId).replaceWithVoid();
    }

    /** The phone has no device any more. */
    Uni<Void> free(UUID phoneId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from device_assignment where phone_id = :phoneId")
                        .setParameter("phoneId", phoneId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

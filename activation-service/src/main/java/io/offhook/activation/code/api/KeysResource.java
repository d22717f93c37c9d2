package io.offhook.activation.code.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.code.secret.KeyUse.Use;
import io.offhook.activation.code.secret.Keys.Kind;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which keys there are, and which file may go. */
@Path("/api/v1/keys")
@RolesAllowed("admin")
@Tag(name = "Keys")
class KeysResource {

    private final KeyRing ring;
    private final KeyRotation rotation;
    private final KeyUse use;
    private final UnitOfWork units;

    KeysResource(KeyRing ring, KeyRotation rotation, KeyUse use, UnitOfWork units) {
        this.ring = ring;
        this.rotation = rotation;
        this.use = use;
        this.units = units;
    }

    /** @param refused why the directory as it is now is not in force; absent: it is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeysView(@Nullable String refused, List<KeyView> keys) {}

    /**
     * A key, by its name alone.
     *
     * @param current used for new codes
     * @param inForce in the ring of this replica
     * @param liveCodes live codes that stand under it
     * @param rows all fingerprints, or sealed digits, that could not be read without it
     * @param removable its file may go
     */
    record KeyView(
            String kind, String id, boolean current, boolean inForce, long liveCodes, long rows, boolean removable) {}

    @GET
    @Operation(
            summary = "List the keys by kind, with what still stands under each",
            description = "As this replica sees them. The names alone: no key leaves the installation's directory.")
    public Uni<KeysView> keys() {
        return units.run(use::all)
                .map(uses -> new KeysView(
                        rotation.refusal().orElse(null),
                        Arrays.stream(Kind.values())
                                .flatMap(kind -> keys(kind, uses))
                                .toList()));
    }

    private Stream<KeyView> keys(Kind kind, List<Use> uses) {
        var inForce = ring.inForce().ids(kind);
        var current = kind == Kind.FINGERPRINT ? ring.fingerprintKeyId() : ring.sealingKeyId();
        var byId =
                uses.stream().filter(each -> each.kind() == kind).collect(Collectors.toMap(Use::keyId, each -> each));
        var ids = new TreeSet<>(inForce);
        ids.addAll(byId.keySet());
        return ids.stream().map(id -> {
            var held = byId.getOrDefault(id, new Use(kind, id, 0, 0));
            return new KeyView(
                    kind.name().toLowerCase(java.util.Locale.ROOT),
                    id,
                    id.equals(current),
                    inForce.contains(id),
                    held.liveCodes(),
                    held.rows(),
                    !id.equals(current) && held.rows() == 0);
        });
    }
}

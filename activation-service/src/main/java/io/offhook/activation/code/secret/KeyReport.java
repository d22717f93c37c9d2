package io.offhook.activation.code.secret;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.activation.code.secret.KeyUse.Use;
import io.offhook.activation.code.secret.Keys.Kind;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports the keys of this replica and what depends on each. It names keys and shows none. */
@ApplicationScoped
public class KeyReport {

    private final KeyRing ring;
    private final KeyRotation rotation;
    private final KeyUse use;
    private final UnitOfWork units;

    KeyReport(KeyRing ring, KeyRotation rotation, KeyUse use, UnitOfWork units) {
        this.ring = ring;
        this.rotation = rotation;
        this.use = use;
        this.units = units;
    }

    /** @param refused why the directory as it is now is not used; absent: it is used */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeysView(@Nullable String refused, List<KeyView> keys) {}

    /**
     * A key.
     *
     * @param current used for new codes
     * @param inForce in the ring of this replica
     * @param liveCodes live codes that depend on it
     * @param rows all fingerprints, or encrypted digits, that could not be read without it
     * @param removable whether its file may be deleted
     */
    public record KeyView(
            String kind, String id, boolean current, boolean inForce, long liveCodes, long rows, boolean removable) {}

    public Uni<KeysView> view() {
        return units.run(use::all)
                .map(uses -> new KeysView(
                        rotation.refusal().orElse(null),
                        Arrays.stream(Kind.values())
                                .flatMap(kind -> keys(kind, uses))
                                .toList()));
    }

    private Stream<KeyView> keys(Kind kind, List<Use> uses) {
        var keys = ring.current();
        var byId =
                uses.stream().filter(each -> each.kind() == kind).collect(Collectors.toMap(Use::keyId, each -> each));
        var ids = new TreeSet<>(keys.ids(kind));
        ids.addAll(byId.keySet());
        return ids.stream().map(id -> view(kind, id, keys, byId.getOrDefault(id, new Use(kind, id, 0, 0))));
    }

    private static KeyView view(Kind kind, String id, Keys keys, Use use) {
        boolean current = id.equals(keys.current(kind));
        return new KeyView(
                kind.name().toLowerCase(Locale.ROOT),
                id,
                current,
                keys.ids(kind).contains(id),
                use.liveCodes(),
                use.rows(),
                !current && use.rows() == 0);
    }
}

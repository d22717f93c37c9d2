package io.offhook.rest.site;

import io.offhook.contracts.state.SiteOperator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a caller may act. */
public sealed interface SiteRights {

    /** Of those who are not limited. */
    SiteRights EVERYWHERE = new Everywhere();

    /** Whether the caller may act on phones of this device pool. Letter case does not matter. */
    boolean covers(String devicePool);

    default boolean isLimited() {
        return this instanceof At;
    }

    /** The caller is limited to no site. */
    record Everywhere() implements SiteRights {

        @Override
        public boolean covers(String devicePool) {
            return true;
        }
    }

    /**
     * The caller is limited to the phones of these device pools.
     *
     * @param devicePools names as they were given
     */
    record At(List<String> devicePools) implements SiteRights {

        public At {
            devicePools = List.copyOf(devicePools);
        }

        @Override
        public boolean covers(String devicePool) {
            return lowerCase().contains(devicePool.toLowerCase(Locale.ROOT));
        }

        /** The names for a comparison in which letter case does not matter. */
        public List<String> lowerCase() {
            return devicePools.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }

        /** Where both hold. */
        public At and(At other) {
            return new At(devicePools.stream().filter(other::covers).toList());
        }
    }

    /** The rights of an operator with this document. Empty: there are none any more. */
    static Optional<At> of(SiteOperator document, Instant now) {
        var until = document.validUntil();
        return until != null && !now.isBefore(until) ? Optional.empty() : Optional.of(new At(document.devicePools()));
    }
}

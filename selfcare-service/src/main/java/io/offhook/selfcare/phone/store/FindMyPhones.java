package io.offhook.selfcare.phone.store;

import io.offhook.eventing.page.Page;
import io.offhook.eventing.page.PageRequest;
import io.offhook.selfcare.phone.MyPhone;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds the phones of an owner. Phones of other owners do not exist here. */
@ApplicationScoped
public class FindMyPhones {

    private static final String WITH_CODES = """
            select p, c, (select s.codesShown from PortalSettingRow s)
            from PhoneRow p left join CodeRow c on c.phoneId = p.phoneId where p.ownerId = :owner\s""";

    /** The id breaks ties, so that pages neither repeat nor skip a phone. */
    private static final String NEEDING_A_CODE_FIRST = "order by p.requiresCode desc, p.description, p.phoneId";

    /** Those that still need an activation code first, then by description. */
    @WithSession
    public Uni<Page<MyPhone>> page(String ownerId, PageRequest request) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(WITH_CODES + NEEDING_A_CODE_FIRST, Object[].class)
                        .setParameter("owner", ownerId)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList())
                .flatMap(rows -> PhoneRow.count("ownerId", ownerId).map(total -> request.of(rows, total)))
                .map(page -> page.map(FindMyPhones::phone));
    }

    @WithSession
    public Uni<Optional<MyPhone>> one(String ownerId, UUID phoneId) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(WITH_CODES + "and p.phoneId = :phone", Object[].class)
                        .setParameter("owner", ownerId)
                        .setParameter("phone", phoneId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(FindMyPhones::phone));
    }

    private static MyPhone phone(Object[] row) {
        return ((PhoneRow) row[0]).with((CodeRow) row[1], (Boolean) row[2]);
    }
}

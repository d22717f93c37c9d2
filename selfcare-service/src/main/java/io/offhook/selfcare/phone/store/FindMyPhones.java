package io.offhook.selfcare.phone.store;

import io.offhook.selfcare.phone.MyPhone;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the phones of an owner. Phones of other owners do not exist here. */
@ApplicationScoped
public class FindMyPhones {

    private static final int MAX_PHONES = 200;

    private static final String WITH_CODES =
            "select p, c from PhoneRow p left join CodeRow c on c.phoneId = p.phoneId where p.ownerId = :owner ";

    @WithSession
    public Uni<List<MyPhone>> of(String ownerId) {
        return Panache.getSession()
                .flatMap(
                        session -> session.createQuery(WITH_CODES + "order by p.description, p.phoneId", Object[].class)
                                .setParameter("owner", ownerId)
                                .setMaxResults(MAX_PHONES)
                                .getResultList())
                .map(rows -> rows.stream().map(FindMyPhones::phone).toList());
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
        return ((PhoneRow) row[0]).with((CodeRow) row[1]);
    }
}

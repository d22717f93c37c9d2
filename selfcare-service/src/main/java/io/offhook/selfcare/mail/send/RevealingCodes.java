package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.code.reveal.RequestingCode;
import io.offhook.selfcare.code.reveal.RevealResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has the codes of a mail revealed, a few at a time. */
@ApplicationScoped
class RevealingCodes {

    private static final int CONCURRENCY = 4;

    private final RequestingCode codes;

    RevealingCodes(RequestingCode codes) {
        this.codes = codes;
    }

    Uni<Map<UUID, RevealResult>> of(Collection<UUID> codeIds) {
        return Multi.createFrom()
                .iterable(codeIds)
                .onItem()
                .transformToUni(codeId -> codes.forWelcomeMail(codeId).map(result -> Tuple2.of(codeId, result)))
                .merge(CONCURRENCY)
                .collect()
                .asList()
                .map(results -> results.stream().collect(Collectors.toMap(Tuple2::getItem1, Tuple2::getItem2)));
    }
}

package io.offhook.provisioning.files.packing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.ServedFile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Files that are ready to go out. One is packed once, by a worker thread, however many ask for it meanwhile; since all that it
 * follows from is its key, none is ever stale, and one that could not be packed is not kept.
 */
@ApplicationScoped
public class PackedFiles {

    private static final int BESIDE_THE_CONTENT = 2_048;
    private static final long MEGABYTE = 1 << 20;

    private final Packing packing;
    private final AsyncCache<ToPack, Optional<ServedFile>> ready;

    PackedFiles(Packing packing, FilesSettings settings) {
        this.packing = packing;
        this.ready = Caffeine.newBuilder()
                .executor(Infrastructure.getDefaultWorkerPool())
                .maximumWeight(settings.cacheMegabytes() * MEGABYTE)
                .weigher((ToPack wanted, Optional<ServedFile> file) ->
                        BESIDE_THE_CONTENT + file.map(ServedFile::size).orElse(0))
                .buildAsync();
    }

    /** On the context of the caller. */
    public Uni<Optional<ServedFile>> get(ToPack wanted) {
        var context = Vertx.currentContext();
        var packed = Uni.createFrom().completionStage(() -> ready.get(wanted, packing::pack));
        return context == null ? packed : packed.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }
}

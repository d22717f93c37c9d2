package io.offhook.provisioning.files.signing;

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
 * Keeps files that are ready to be sent. A worker thread makes a file once, however many clients ask for it meanwhile. The key is
 * all that a file is made from, so no file is ever stale. A failure is not kept.
 */
@ApplicationScoped
public class SignedFileCache {

    /** Bytes that an entry takes besides the file's content, roughly. */
    private static final int ENTRY_OVERHEAD = 2_048;

    private static final long MEGABYTE = 1 << 20;

    private final MakingPhoneFile signing;
    private final AsyncCache<FileSpec, Optional<ServedFile>> ready;

    SignedFileCache(MakingPhoneFile signing, FilesSettings settings) {
        this.signing = signing;
        this.ready = Caffeine.newBuilder()
                .executor(Infrastructure.getDefaultWorkerPool())
                .maximumWeight(settings.cacheMegabytes() * MEGABYTE)
                .weigher((FileSpec spec, Optional<ServedFile> file) ->
                        ENTRY_OVERHEAD + file.map(ServedFile::size).orElse(0))
                .buildAsync();
    }

    /** Answers on the Vert.x context of the caller, where there is one. */
    public Uni<Optional<ServedFile>> get(FileSpec spec) {
        var context = Vertx.currentContext();
        var file = Uni.createFrom().completionStage(() -> ready.get(spec, signing::make));
        return context == null ? file : file.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }
}

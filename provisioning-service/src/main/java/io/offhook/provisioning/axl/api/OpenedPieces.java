package io.offhook.provisioning.axl.api;

import io.smallrye.mutiny.Multi;

/** Puts an opening before pieces and sends it with the first of them: what fails before that is still answered with a status of its own. */
final class OpenedPieces {

    private final String opening;
    private boolean isOpen;

    private OpenedPieces(String opening) {
        this.opening = opening;
    }

    static Multi<String> of(String opening, Multi<String> pieces) {
        return Multi.createFrom().deferred(() -> {
            var opened = new OpenedPieces(opening);
            return pieces.map(opened::open).onCompletion().ifEmpty().continueWith(opening);
        });
    }

    /** Pieces come one after the other. */
    private String open(String piece) {
        if (isOpen) {
            return piece;
        }
        isOpen = true;
        return opening + piece;
    }
}

package io.offhook.attack.check;

/**
 * A process at one moment.
 *
 * @param rss resident memory, megabytes
 * @param heap live objects, megabytes; 0 if it was not measured
 */
public record ProcessFigures(long rss, long descriptors, long threads, long heap) {

    public ProcessFigures withHeap(long megabytes) {
        return new ProcessFigures(rss, descriptors, threads, megabytes);
    }

    /** The greater of each. */
    public ProcessFigures max(ProcessFigures other) {
        return new ProcessFigures(
                Math.max(rss, other.rss),
                Math.max(descriptors, other.descriptors),
                Math.max(threads, other.threads),
                Math.max(heap, other.heap));
    }
}

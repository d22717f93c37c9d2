/**
 * Export of live codes with their digits.
 *
 * <pre>
 *  count --> CodesExported, committed --> batch: read, decrypt, tell the gate, send --> batch, ... --> end
 * </pre>
 *
 * <p>A batch is read when the caller has taken the one before it, so an export of any size needs the memory of one batch.
 */
@NullMarked
package io.offhook.activation.code.export;

import org.jspecify.annotations.NullMarked;

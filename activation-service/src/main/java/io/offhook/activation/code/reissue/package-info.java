/**
 * Reissue of codes: one by one, or all expired ones that match a filter. A bulk reissue is a row with its progress. Any replica works on
 * it, and each batch updates the row in the transaction that issues its codes, so a crash neither loses a code nor issues one twice.
 *
 * <pre>
 *  POST --> RUNNING -- batch, batch, ... --> DONE
 *           total = done + skipped + failed in the end
 * </pre>
 */
@NullMarked
package io.offhook.activation.code.reissue;

import org.jspecify.annotations.NullMarked;

/**
 * Files that administrators send, CSV or {@code .xlsx} as they have them: received by {@link io.offhook.upload.UploadedFile}, kept on disk by
 * {@link io.offhook.upload.SpooledFile}, and read row by row. What the columns mean is said by whoever reads them.
 */
@NullMarked
package io.offhook.upload;

import org.jspecify.annotations.NullMarked;

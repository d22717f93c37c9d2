/** Works on bulk jobs, batch by batch and job by job in turn. Blocks, on worker threads. */
@NullMarked
package io.offhook.provisioning.phone.job.work;

import org.jspecify.annotations.NullMarked;

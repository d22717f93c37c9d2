@NullMarked
package io.offhook.provisioning.phone.job.work;

import org.jspecify.annotations.NullMarked;

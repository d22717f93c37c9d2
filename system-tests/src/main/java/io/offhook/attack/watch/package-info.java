/** What is watched while attacks run: memory, descriptors, threads and logs of the services. */
@NullMarked
package io.offhook.attack.watch;

import org.jspecify.annotations.NullMarked;

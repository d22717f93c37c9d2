/** Redis 6.2. Only the binary of the embedded-redis jar is used. */
@NullMarked
package io.offhook.servers.redis;

import org.jspecify.annotations.NullMarked;

@NullMarked
package com.quotedesk.domain.clients;

import org.jspecify.annotations.NullMarked;

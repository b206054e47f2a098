@NullMarked
package com.quotedesk.persistence.clients;

import org.jspecify.annotations.NullMarked;

package com.quotedesk.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.quotedesk.application.users.TokenHash;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues and reads what proves, request by request, that somebody has logged in: a JWT that names a
 * session. What may be done is not in it but asked for each time. As RFC 8725 wants, there is one
 * algorithm, whatever a token says of itself, and a key is chosen by its name among ours only.
 */
@Singleton
public final class AccessTokens {

    private static final String ISSUER = "quotedesk";
    private static final String SESSION = "sid";
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

    /** A name says nothing of its key. */
    private static final int NAME_LENGTH = 12;

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final String newest;
    private final Clock clock;

    AccessTokens(AccessTokenConfig config, Clock clock) {
        this.clock = clock;
        for (var key : config.keys()) {
            keys.put(nameOf(key), key.getBytes(StandardCharsets.UTF_8));
        }
        newest = nameOf(config.keys().getFirst());
    }

    private static String nameOf(String key) {
        return TokenHash.of("the name of " + key).substring(0, NAME_LENGTH);
    }

    public String issue(Session session) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(session.user().toString())
                        .claim(SESSION, session.id().toString())
                        .issueTime(Date.from(session.openedAt()))
                        .notBeforeTime(Date.from(session.openedAt()))
                        .expirationTime(Date.from(session.expiresAt()))
                        .build();
        var header =
                new JWSHeader.Builder(ALGORITHM).keyID(newest).type(JOSEObjectType.JWT).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new MACSigner(keys.get(newest)));
        } catch (JOSEException tooShort) {
            throw new IllegalStateException("no key that can sign is configured", tooShort);
        }
        return token.serialize();
    }

    /** The session that a token of ours names; empty where it is not ours or has expired. */
    Optional<SessionId> read(String token) {
        try {
            var parsed = SignedJWT.parse(token);
            var key = keys.get(String.valueOf(parsed.getHeader().getKeyID()));
            if (key == null
                    || !ALGORITHM.equals(parsed.getHeader().getAlgorithm())
                    || !parsed.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            return session(parsed.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<SessionId> session(JWTClaimsSet claims) throws ParseException {
        var now = clock.instant();
        var session = claims.getStringClaim(SESSION);
        boolean good =
                ISSUER.equals(claims.getIssuer())
                        && session != null
                        && claims.getExpirationTime() != null
                        && now.isBefore(claims.getExpirationTime().toInstant())
                        && claims.getNotBeforeTime() != null
                        && !now.isBefore(claims.getNotBeforeTime().toInstant());
        return good ? Optional.of(new SessionId(UUID.fromString(session))) : Optional.empty();
    }
}

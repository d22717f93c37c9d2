-- What would be after a change of trust: each certificate with its latest redemption, a page at a time in the order of certificates.
create index timeline_by_redeemed_certificate on timeline (fingerprint, at desc, position desc)
    where type = 'CodeRedeemed.v1' and phone_id is not null and fingerprint is not null;

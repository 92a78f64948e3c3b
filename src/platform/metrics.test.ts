import { describe, expect, test } from 'vitest'
import { openMetrics } from './metrics.ts'

describe('the metrics page', () => {
  test('counts requests by route and class, refusals by code, mails by how they ended', async () => {
    const metrics = openMetrics()
    metrics.requests.observe({ route: '/files/:file', method: 'GET', status: '2xx' }, 0.003)
    metrics.refusals.inc({ code: 'no-consent' })
    metrics.noise.inc()
    metrics.mails.inc({ ended: 'given-up' })
    const page = await metrics.text()
    expect(page).toContain(
      'evenhand_request_seconds_bucket{le="0.005",route="/files/:file",method="GET",status="2xx"} 1',
    )
    expect(page).toContain('evenhand_refusals_total{code="no-consent"} 1')
    expect(page).toContain('evenhand_noise_total 1')
    expect(page).toContain('evenhand_mails_total{ended="given-up"} 1')
  })

  test('reads the process and the pool when it is asked, not before', async () => {
    const metrics = openMetrics()
    const pool = { totalCount: 3, idleCount: 2, waitingCount: 0 }
    metrics.watchPool(pool)
    pool.waitingCount = 4
    const page = await metrics.text()
    expect(page).toContain('evenhand_connections 3')
    expect(page).toContain('evenhand_connections_idle 2')
    expect(page).toContain('evenhand_connections_awaited 4')
    expect(Number(/process_resident_memory_bytes (\d+)/.exec(page)?.[1])).toBeGreaterThan(1e6)
  })

  test('of one service knows nothing of another in the same process', async () => {
    const [one, other] = [openMetrics(), openMetrics()]
    one.noise.inc(5)
    expect(await one.text()).toContain('evenhand_noise_total 5')
    expect(await other.text()).toContain('evenhand_noise_total 0')
  })
})

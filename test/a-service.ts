/** What somebody enters to set up a service, wherever a test needs one. */
export const A_SERVICE = {
  serviceName: 'Fenbridge Parent Partnership',
  area: 'Fenbridge',
  telephone: '01632 960555',
  serviceEmail: 'help@fenbridge.example',
  profile: 'norfolk',
  brand: '#1f4a4d',
  accent: '#0b5e66',
  font: 'atkinson',
  coordinatorName: 'Ruth Calder',
  address: 'ruth@fenbridge.example',
  password: 'a long enough password',
}
